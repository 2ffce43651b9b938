package org.anlan.organisation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what a person has open, so that whoever ends an appointment sees what is handed on. Implemented by modules with work. */
public interface OpenWorkSource {

    /** @param kind in Chinese, such as 任务单; {@code link} a page of the web front */
    record OpenWork(
            String kind,
            String title,
            @Nullable Instant dueAt,
            @Nullable String link) {}

    List<OpenWork> openWorkOf(long personId, Instant now);
}
