package org.anlan.planted.right;

public record Upper(String name) {}
