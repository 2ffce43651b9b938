package org.anlan.workorder;

import java.util.Set;
import java.util.TreeSet;
import org.anlan.database.Actor;

/** All who ever rectified an order, by account and, where the account is a person's, by person: none of them reviews it. */
record Rectifiers(Set<Long> accounts, Set<Long> persons) {

    static final Rectifiers NOBODY = new Rectifiers(Set.of(), Set.of());

    Rectifiers {
        accounts = Set.copyOf(accounts);
        persons = Set.copyOf(persons);
    }

    boolean include(Actor.Person person) {
        return accounts.contains(person.accountId()) || persons.contains(person.personId());
    }

    Rectifiers and(Actor.Person person) {
        return new Rectifiers(
                with(accounts, person.accountId()),
                person.personId() == 0 ? persons : with(persons, person.personId()));
    }

    Rectifiers and(Rectifiers others) {
        Set<Long> allAccounts = new TreeSet<>(accounts);
        allAccounts.addAll(others.accounts);
        Set<Long> allPersons = new TreeSet<>(persons);
        allPersons.addAll(others.persons);
        return new Rectifiers(allAccounts, allPersons);
    }

    private static Set<Long> with(Set<Long> ids, long id) {
        Set<Long> more = new TreeSet<>(ids);
        more.add(id);
        return more;
    }
}
