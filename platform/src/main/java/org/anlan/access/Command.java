package org.anlan.access;

import org.anlan.audit.ObjectRef;
import org.jspecify.annotations.Nullable;

/** What a person asks to be done, as the audit log names it: {@code workorder.accept} on {@code order 17}. */
public record Command(String action, @Nullable ObjectRef object) {
    public Command(String action) {
        this(action, null);
    }

    public static Command on(String action, String kind, long id) {
        return new Command(action, ObjectRef.of(kind, id));
    }
}
