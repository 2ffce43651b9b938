package org.anlan.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order of command to one person. Directives to several people share number and text. */
record Directive(
        long id,
        long incidentId,
        String incidentNumber,
        String incidentTitle,
        int villageId,
        @Nullable Long unitId,
        String number,
        @Nullable Long cardId,
        String title,
        String text,
        long personId,
        String personName,
        @Nullable String personPost,
        @Nullable Instant dueAt,
        Progress progress,
        @Nullable String explanation) {}
