package org.anlan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.database.SystemWork;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

class CalendarTests extends TestPlatform {

    private static final String WORDING = """
            一、元旦：1月1日（星期五）至3日（星期日）放假，共3天。
            二、春节：2月5日（星期五，除夕）至2月13日（星期六）放假调休，共9天。1月31日（星期日）、2月20日（星期六）上班。
            三、清明节：4月3日（星期六）至5日（星期一）放假，共3天。
            节假日期间，5月1日前各单位要妥善安排好值班
            """;

    @Value("${local.server.port}")
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Calendars calendars;

    @Test
    void knowsTheNoticesOfTwoYearsAsTheyWereIssued() throws IOException {
        Path list = Path.of("../../shared/data/reference/working_day_exceptions_2024_2026.csv");
        Assumptions.assumeTrue(Files.isReadable(list), "shared data absent, skipped: " + list);
        WorkingCalendar calendar = SystemWork.call("test", calendars::workingDays);
        int compared = 0;
        for (String row : Files.readAllLines(list)) {
            if (row.startsWith("2025") || row.startsWith("2026")) {
                String[] cells = row.split(",", -1);
                assertThat(calendar.isWorking(LocalDate.parse(cells[0])))
                        .as(row)
                        .isEqualTo(cells[1].equals("work"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(60);
        assertThat(LocalDate.parse("2025-01-01")
                        .datesUntil(LocalDate.parse("2027-01-01"))
                        .filter(calendar::isWorking))
                .as("working days that the two notices leave")
                .hasSize(248 + 248);
    }

    @Test
    void takesThePastedNoticeOfAnotherYearAndMarksItProvisionalBefore() {
        TestBrowser officer = TestBrowser.signedIn(port, accounts, Role.DEPARTMENT, null);
        String period = "/api/calendar/period?workingDays=3&from=2027-02-04";
        assertThat(officer.get(period).json().get("provisional").asBoolean()).isTrue();

        JsonNode read =
                officer.post("/api/calendar/years/2027/read", json(WORDING)).json();
        assertThat(read.get("unread")).extracting(JsonNode::asString).containsExactly("节假日期间，5月1日前各单位要妥善安排好值班");
        String days = read.get("days").toString();
        String notice = """
                {"number": "国办发明电〔2026〕试号", "issuedOn": "2026-11-20", "days": %s}""".formatted(days);

        TestBrowser town = TestBrowser.signedIn(port, accounts, Role.TOWN, null);
        assertThat(town.post("/api/calendar/years/2027", notice).status()).isEqualTo(403);
        TestBrowser.Answer kept = officer.post("/api/calendar/years/2027", notice);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(kept.json().get("days")).hasSize(17);

        JsonNode reckoned = officer.get(period).json();
        assertThat(reckoned.get("provisional").asBoolean()).isFalse();
        assertThat(reckoned.get("last").asString()).isEqualTo("2027-02-17");
    }

    @Test
    void saysWhichLinesOfANoticeAreWrong() {
        TestBrowser officer = TestBrowser.signedIn(port, accounts, Role.DEPARTMENT, null);
        TestBrowser.Answer answer = officer.post("/api/calendar/years/2030", """
                {"number": "", "issuedOn": "2029-11-20", "days": [
                  {"date": "2030-01-02", "working": true, "holiday": "元旦"},
                  {"date": "2031-01-01", "working": false, "holiday": "元旦"}]}""");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("没有写文号", "第 1 行（2030-01-02）本来就是工作日", "第 2 行（2031-01-01）不在 2030 年");
        assertThat(officer.get("/api/calendar/years/2030")
                        .json()
                        .get("announced")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void readsSingleDaysAndRefusesImpossibleOnes() {
        NoticeText text = NoticeText.read(2027, "端午节：6月9日放假。\n中秋节：13月40日放假。");
        assertThat(text.days()).isEqualTo(List.of(new Notice.Day(LocalDate.parse("2027-06-09"), false, "端午节")));
        assertThat(text.unread()).containsExactly("中秋节：13月40日放假。");
    }

    private static String json(String text) {
        return "{\"text\": \"" + text.replace("\n", "\\n") + "\"}";
    }
}
