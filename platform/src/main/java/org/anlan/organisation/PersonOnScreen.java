package org.anlan.organisation;

import org.jspecify.annotations.Nullable;

/** A person as screens show one: the mobile number masked. */
public record PersonOnScreen(
        long id,
        String name,
        String phone,
        @Nullable String post,
        @Nullable String org) {
    public static PersonOnScreen of(PersonView person) {
        return new PersonOnScreen(person.id(), person.name(), person.maskedPhone(), person.post(), person.org());
    }
}
