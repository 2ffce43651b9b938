package org.anlan.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.anlan.access.Allowed;
import org.anlan.access.AllowedToAll;
import org.anlan.access.Command;
import org.anlan.access.Commands;
import org.anlan.access.Role;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_PERIOD = 366;

    /** @param announced whether the year's notice is known; without it the days are those of the plain week */
    record YearView(
            int year,
            boolean announced,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            List<Notice.Day> days,
            List<Integer> knownYears,
            LocalTime quietFrom,
            LocalTime quietUntil) {}

    record NewNotice(String number, LocalDate issuedOn, List<Notice.Day> days) {}

    record PastedText(String text) {}

    /** @param last the last day of the period */
    record PeriodView(LocalDate from, int workingDays, LocalDate last, boolean provisional) {}

    private final NoticeStore store;
    private final Calendars calendars;
    private final Commands commands;
    private final Clock clock;

    CalendarController(NoticeStore store, Calendars calendars, Commands commands, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.commands = commands;
        this.clock = clock;
    }

    @AllowedToAll(administrators = true)
    @GetMapping("/years/{year}")
    YearView year(@PathVariable int year) {
        demandYear(year);
        @Nullable Notice notice = store.find(year).orElse(null);
        QuietHours quiet = calendars.quietHours();
        return new YearView(
                year,
                notice != null,
                notice == null ? null : notice.number(),
                notice == null ? null : notice.issuedOn(),
                notice == null ? List.of() : notice.days(),
                store.years(),
                quiet.from(),
                quiet.until());
    }

    /** Understands the wording of a notice; keeps nothing. */
    @Allowed({Role.DEPARTMENT, Role.SYSTEM})
    @PostMapping("/years/{year}/read")
    NoticeText read(@PathVariable int year, @RequestBody PastedText body) {
        demandYear(year);
        return NoticeText.read(year, body.text());
    }

    /** Deadlines that were set before keep their day. */
    @Allowed({Role.DEPARTMENT, Role.SYSTEM})
    @PostMapping("/years/{year}")
    YearView put(@PathVariable int year, @RequestBody NewNotice body) {
        demandYear(year);
        Notice notice = new Notice(year, body.number().strip(), body.issuedOn(), body.days());
        commands.run(Command.on("calendar.notice", "year", year), () -> {
            NoticeCheck.demand(notice);
            store.put(notice);
            calendars.changed();
        });
        return year(year);
    }

    /** Where a period of working days ends that is set off on a day, today if none is named. */
    @AllowedToAll(administrators = true)
    @GetMapping("/period")
    PeriodView period(@RequestParam int workingDays, @RequestParam(required = false) @Nullable LocalDate from) {
        if (workingDays < 1 || workingDays > LONGEST_PERIOD) {
            throw Refusal.badInput(
                    "period-length",
                    "工作日数不对",
                    new Reason("workingDays", "工作日数是 " + workingDays + "。", "填写 1 到 " + LONGEST_PERIOD + "。"));
        }
        LocalDate begin = from == null ? LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE) : from;
        demandYear(begin.getYear());
        WorkingCalendar.Due due = calendars
                .workingDays()
                .endOfDayAfter(begin.atStartOfDay(WorkingCalendar.ZONE).toInstant(), workingDays);
        return new PeriodView(
                begin, workingDays, LocalDate.ofInstant(due.at(), WorkingCalendar.ZONE), due.provisional());
    }

    private static void demandYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.badInput(
                    "year-out-of-range",
                    "没有这一年的日历",
                    new Reason("year", year + " 年不在日历的范围内。", "选择 " + FIRST_YEAR + " 到 " + LAST_YEAR + " 年。"));
        }
    }
}
