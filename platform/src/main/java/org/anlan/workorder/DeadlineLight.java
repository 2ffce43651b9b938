package org.anlan.workorder;

/** 三色提醒: how near the deadline is. Never a level of risk. */
public enum DeadlineLight {
    GREEN,
    YELLOW,
    RED
}
