package org.anlan.organisation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a file, each with its path and remedy, so that all is mended at once. */
final class Faults {

    static final int SHOWN = 100;

    private final List<Reason> found = new ArrayList<>();

    List<Reason> found() {
        return List.copyOf(found);
    }

    void add(String path, String text, String remedy) {
        found.add(new Reason(path, text, remedy));
    }

    String text(String path, @Nullable String value) {
        if (value == null || value.isBlank()) {
            add(path, "没有填写。", "补上 " + path + "。");
            return "";
        }
        return value.strip();
    }

    String oneOf(String path, @Nullable String value, List<String> allowed) {
        String given = text(path, value);
        if (!given.isEmpty() && !allowed.contains(given)) {
            add(path, "“" + given + "”不是可用的取值。", "改为 " + String.join("、", allowed) + " 之一。");
        }
        return given;
    }

    String reference(String path, @Nullable String value, Set<String> known, String what) {
        String given = text(path, value);
        if (!given.isEmpty() && !known.contains(given)) {
            add(path, "没有编号为“" + given + "”的" + what + "。", "在文件中列出这个" + what + "，或改正编号。");
        }
        return given;
    }

    String phone(String path, @Nullable String value) {
        String given = text(path, value);
        if (!given.isEmpty() && !given.matches("\\+?[0-9-]{7,18}")) {
            add(path, "“" + given + "”不是电话号码。", "填写 11 位手机号，或带区号的固定电话。");
        }
        return given;
    }

    LocalDate date(String path, @Nullable String value) {
        String given = text(path, value);
        try {
            return given.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(given);
        } catch (DateTimeException e) {
            add(path, "“" + given + "”不是日期。", "按 2026-11-23 的样子填写。");
            return LocalDate.EPOCH;
        }
    }

    @Nullable
    LocalDate end(String path, @Nullable String value, LocalDate from) {
        if (value == null) {
            return null;
        }
        LocalDate until = date(path, value);
        if (!until.isAfter(from)) {
            add(path, "截止日期 " + until + " 不晚于起始日期 " + from + "。", "截止日期当天不再计入，应晚于起始日期；仍在任的不填。");
        }
        return until;
    }

    Instant instant(String path, @Nullable String value) {
        String given = text(path, value);
        try {
            return given.isEmpty() ? Instant.EPOCH : Instant.parse(given);
        } catch (DateTimeException e) {
            add(path, "“" + given + "”不是时刻。", "按 2026-11-23T00:00:00Z 的样子填写协调世界时。");
            return Instant.EPOCH;
        }
    }

    void once(String path, Set<String> seen, String key, String what) {
        if (!key.isEmpty() && !seen.add(key)) {
            add(path, what + "重复。", "只保留一条。");
        }
    }

    /** @throws Refusal naming every fault of the organisation file, up to {@link #SHOWN} */
    void refuseIfAny() {
        refuseIfAny("organisation-faulty", "组织架构文件有 " + found.size() + " 处错误，没有导入");
    }

    /** @throws Refusal naming every fault, up to {@link #SHOWN} */
    void refuseIfAny(String code, String title) {
        if (found.isEmpty()) {
            return;
        }
        List<Reason> shown = new ArrayList<>(found.subList(0, Math.min(SHOWN, found.size())));
        if (found.size() > SHOWN) {
            shown.add(Reason.of("还有 " + (found.size() - SHOWN) + " 处错误没有列出。", "先改正以上各处，再试一次。"));
        }
        throw new Refusal(400, code, title, shown);
    }
}
