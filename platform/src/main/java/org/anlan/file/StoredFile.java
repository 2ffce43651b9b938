package org.anlan.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photograph that was taken in, without its bytes.
 *
 * @param mediaType as the bytes tell it, never the name
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal digits
 * @param width in pixels, as stored
 * @param seenBefore when the same bytes first came in, if ever: an old photograph used again
 */
public record StoredFile(
        long id,
        String mediaType,
        int size,
        String sha256,
        int width,
        int height,
        @Nullable Long unitId,
        Instant at,
        @Nullable Instant seenBefore) {}
