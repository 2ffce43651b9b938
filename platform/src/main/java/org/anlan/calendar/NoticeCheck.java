package org.anlan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;

/** Whether a notice can be one. */
final class NoticeCheck {

    private static final int FEWEST_DAYS_OFF = 7;

    private NoticeCheck() {}

    /** @throws Refusal naming every fault by its line */
    static void demand(Notice notice) {
        List<Reason> faults = new ArrayList<>();
        if (notice.number().isBlank()) {
            faults.add(new Reason("number", "没有写文号。", "照通知填写，如“国办发明电〔2025〕7号”。"));
        }
        if (notice.issuedOn().getYear() > notice.year()) {
            faults.add(new Reason("issuedOn", "发文日期在这一年之后。", "照通知填写发文日期。"));
        }
        Set<LocalDate> seen = new HashSet<>();
        for (int line = 0; line < notice.days().size(); line++) {
            faults.addAll(faultsOf(notice, line, seen));
        }
        long off = notice.days().stream().filter(day -> !day.working()).count();
        if (off < FEWEST_DAYS_OFF) {
            faults.add(new Reason("days", "只有 " + off + " 天放假，不像完整的通知。", "把通知里的每个放假日和调休上班日都列出来。"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(400, "notice-faulty", "放假通知没有填对", faults);
        }
    }

    private static List<Reason> faultsOf(Notice notice, int line, Set<LocalDate> seen) {
        Notice.Day day = notice.days().get(line);
        String field = "days[" + line + "]";
        String where = "第 " + (line + 1) + " 行（" + day.date() + "）";
        List<Reason> faults = new ArrayList<>();
        if (day.date().getYear() != notice.year()) {
            faults.add(new Reason(field, where + "不在 " + notice.year() + " 年。", "改正日期，或移到那一年的通知里。"));
        }
        if (!seen.add(day.date())) {
            faults.add(new Reason(field, where + "重复。", "删去一行。"));
        }
        if (day.working() && new WorkingCalendar(Map.of(), Set.of()).isWorking(day.date())) {
            faults.add(new Reason(field, where + "本来就是工作日，不会是调休上班。", "核对日期；若是放假，改为放假。"));
        }
        if (day.holiday().isBlank()) {
            faults.add(new Reason(field, where + "没有写节日。", "写明是哪个节日，如“春节”。"));
        }
        return faults;
    }
}
