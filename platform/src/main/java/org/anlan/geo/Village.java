package org.anlan.geo;

/** A village or community. {@code id} is stable when codes and trees change; rows and scopes hold the id. */
public record Village(int id, String code, String name, String townCode, String townName, Position centre) {}
