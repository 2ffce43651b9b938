package org.anlan.libs.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anlan.libs.demo.Organisation.DutyRole;
import org.anlan.libs.demo.Organisation.Shift;

/** Thirty days of duty around today, two shifts a day (08:00 and 20:00, Beijing time): one leader, one head, two officers. */
final class Roster {
    static final int SHIFT_HEADS = 4;
    static final int OFFICERS = 8;
    static final int DAYS = 30;
    private static final int DAYS_BEFORE = 10;
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final List<String> LEADERS = List.of(
            "qu-yingji",
            "qu-jianshe",
            "qu-shichang",
            "yingji-juzhang",
            "zhujian-juzhang",
            "jiaotong-juzhang",
            "shijian-juzhang",
            "xiaofang-juzhang");

    private final LocalDate today;
    private final Map<String, String> holders;
    private final List<Shift> shifts = new ArrayList<>();

    /** @param holders person by post */
    Roster(LocalDate today, Map<String, String> holders) {
        this.today = today;
        this.holders = holders;
    }

    List<Shift> draw() {
        for (int day = -DAYS_BEFORE; day < DAYS - DAYS_BEFORE; day++) {
            Instant morning = today.plusDays(day).atTime(LocalTime.of(8, 0)).toInstant(BEIJING);
            Instant evening = today.plusDays(day).atTime(LocalTime.of(20, 0)).toInstant(BEIJING);
            Instant next = today.plusDays(day + 1L).atTime(LocalTime.of(8, 0)).toInstant(BEIJING);
            addShift(day, 0, morning, evening);
            addShift(day, 1, evening, next);
        }
        return List.copyOf(shifts);
    }

    /** Leaders and heads stay a whole day, so that today's are 顾大寒 and 费小满 at any hour; officers change. */
    private void addShift(int day, int half, Instant from, Instant until) {
        add(DutyRole.LEADER, LEADERS.get(Math.floorMod(day, LEADERS.size())), from, until);
        add(DutyRole.SHIFT_HEAD, "zhihui-zhang-" + (Math.floorMod(day, SHIFT_HEADS) + 1), from, until);
        int first = Math.floorMod(day * 4 + half * 2, OFFICERS);
        add(DutyRole.OFFICER, "zhihui-yuan-" + (first + 1), from, until);
        add(DutyRole.OFFICER, "zhihui-yuan-" + (first + 2), from, until);
    }

    private void add(DutyRole role, String postId, Instant from, Instant until) {
        shifts.add(new Shift(role, Objects.requireNonNull(holders.get(postId)), from, until));
    }
}
