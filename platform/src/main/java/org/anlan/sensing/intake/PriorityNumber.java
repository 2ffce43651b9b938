package org.anlan.sensing.intake;

import org.anlan.libs.alarm.Priority;

/** Priorities as stored and shown: 1 low, 2 medium, 3 high. */
public final class PriorityNumber {

    private PriorityNumber() {}

    public static int of(Priority priority) {
        return switch (priority) {
            case LOW -> 1;
            case MEDIUM -> 2;
            case HIGH -> 3;
        };
    }

    public static Priority priorityOf(int number) {
        return switch (number) {
            case 1 -> Priority.LOW;
            case 2 -> Priority.MEDIUM;
            case 3 -> Priority.HIGH;
            default -> throw new IllegalArgumentException("no such priority: " + number);
        };
    }
}
