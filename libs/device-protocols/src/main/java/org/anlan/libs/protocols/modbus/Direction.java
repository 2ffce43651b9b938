package org.anlan.libs.protocols.modbus;

/** Requests and answers of one function differ in layout, and nothing in a frame tells which it is. */
public enum Direction {
    REQUEST,
    ANSWER
}
