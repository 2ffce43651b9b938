package org.anlan.audit;

/** Names any record of the platform across modules: kind such as {@code order}, and its id. */
public record ObjectRef(String kind, String id) {
    public static ObjectRef of(String kind, long id) {
        return new ObjectRef(kind, String.valueOf(id));
    }
}
