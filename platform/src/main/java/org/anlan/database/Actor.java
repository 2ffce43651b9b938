package org.anlan.database;

/** On whose behalf the current thread touches the database. It decides the role, and for people the data scope. */
public sealed interface Actor {

    /** A signed-in account; its transactions run as {@code anlan_app} under row-level security. */
    record Person(long accountId, String name, String role, long personId, Scope scope) implements Actor {}

    /** A neighbour system with a key of its own; like a person's, its transactions are bound to a scope. */
    record Key(long keyId, String name, Scope scope) implements Actor {}

    /** Nobody has signed in: a public page or the login itself. Sees only what is public. */
    record Visitor() implements Actor {}

    /** Background work of the platform itself; runs as {@code anlan_system}. */
    record Platform(String work) implements Actor {}
}
