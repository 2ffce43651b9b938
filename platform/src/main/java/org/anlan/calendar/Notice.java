package org.anlan.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The State Council's notice on the days off of a year.
 *
 * @param number of the document, as 国办发明电〔2025〕7号
 * @param days those that differ from the plain week, and weekends that are named as part of a holiday
 */
record Notice(int year, String number, LocalDate issuedOn, List<Day> days) {

    Notice {
        days = List.copyOf(days);
    }

    /**
     * @param working a weekend that is worked in exchange
     * @param holiday its name
     */
    record Day(LocalDate date, boolean working, String holiday) {}
}
