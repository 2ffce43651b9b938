package org.anlan.notification;

import org.anlan.database.Actor;
import org.jspecify.annotations.Nullable;

/** Whose screens are told: of one person, of those who see a place or unit, or of everyone signed in. */
record Audience(
        @Nullable Integer villageId,
        @Nullable Long unitId,
        @Nullable Long personId) {

    boolean includes(Actor.Person viewer) {
        if (personId != null) {
            return personId == viewer.personId();
        }
        return (villageId == null && unitId == null) || viewer.scope().covers(villageId, unitId);
    }
}
