package org.anlan.workorder;

import java.time.Instant;

/** More time that was asked for and not yet decided upon; until then the old deadline runs. */
record Extension(Instant wantedAt, String reason, String byName, Instant askedAt) {}
