package org.anlan.libs.demo;

/** What is wrong with, or merely other about, a row of the second ledger. */
public enum Fault {
    REGION_DROPPED,
    FORM_CHANGED,
    SPACES_IN_NAME,
    WRONG_CODE,
    FULL_WIDTH,
    OLD_TOWN_NAME,
    NUMBER_WITH_WORDS,
    DATE_CHINESE,
    DATE_DOTS,
    DATE_SLASHES,
    DATE_COMPACT,
    DUPLICATE,
    NO_NAME,
    OUTSIDE_CHINA,
    UNKNOWN_TOWN
}
