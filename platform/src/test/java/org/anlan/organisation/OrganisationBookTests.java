package org.anlan.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anlan.TestBrowser;
import org.anlan.TestBrowser.Answer;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.database.SystemWork;
import org.anlan.file.WorkbookReader;
import org.anlan.file.Workbooks;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The organisation as a workbook, out and in. */
class OrganisationBookTests extends TestPlatform {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    DSLContext sql;

    @Autowired
    OrganisationBook book;

    private TestBrowser officer;

    @BeforeEach
    void layTheSmallTown() {
        SmallTown.lay(TestBrowser.signedIn(port, accounts, Role.SYSTEM, null));
        officer = TestBrowser.signedIn(port, accounts, Role.DEPARTMENT, SmallTown.personId(sql, "t-2"));
    }

    @Test
    void changesNothingWhereTheExportIsHandedInAsItIs() {
        byte[] exported = SystemWork.call("test", book::export);
        assertThat(new String(exported, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("13900000006");
        JsonNode seen = officer.upload("/api/organisation/workbook/compare", "组织.xlsx", exported)
                .json();
        assertThat(seen.get("differences")).isEmpty();
        assertThat(seen.get("replaced").asInt()).isZero();
        assertThat(seen.get("same").asInt()).isGreaterThan(20);
    }

    @Test
    void takesTheGoodLinesTellsTheFaultyOnesBySheetLineAndColumnAndDropsWhatRefersToThem() {
        String key = "b-" + UUID.randomUUID();
        byte[] file = file(
                List.of(List.of(key, "=俞清明", "13900000055"), List.of(key + "x", "没有电话", "123")),
                List.of(
                        List.of(key, "t-ks-bs", today.toString(), ""),
                        List.of(key + "x", "t-ks-bs", today.toString(), "")));
        JsonNode seen = officer.upload("/api/organisation/workbook/compare", "组织.xlsx", file)
                .json();
        assertThat(seen.get("added").asInt()).isEqualTo(2);
        assertThat(seen.get("faults")
                        .valueStream()
                        .map(fault -> fault.get("sheet").asString()
                                + fault.get("line").asInt()
                                + fault.get("column").asString()))
                .containsExactly("人员3电话", "任职3人员编号");
        assertThat(count(key)).isZero();
        Answer applied = officer.upload("/api/organisation/workbook/apply", "组织.xlsx", file);
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        assertThat(count(key)).isEqualTo(1);
        assertThat(officer.upload("/api/organisation/workbook/compare", "组织.xlsx", file)
                        .json()
                        .get("added")
                        .asInt())
                .isZero();
    }

    @Test
    void keepsARuleOfEarlierDaysWhereTheFileStatesItOtherwise() {
        String sector = "BOOK_" + UUID.randomUUID();
        SystemWork.run(
                "test",
                () -> sql.execute(
                        "insert into organisation.responsibility_rule (sector, sector_name, level, post_title) values (?, '试验', 'GRID', '网格员')",
                        sector));
        byte[] file = Workbooks.write(List.of(new Workbooks.Sheet(
                "责任规则",
                BookSheet.RULES.columns(),
                List.of(List.of(sector, "网格员", "", "", "试验", "巡查员", ""), List.of(sector, "天", "", "", "试验", "", "")))));
        JsonNode applied = officer.upload("/api/organisation/workbook/apply", "组织.xlsx", file)
                .json();
        assertThat(applied.get("faults")
                        .valueStream()
                        .map(fault -> fault.get("column").asString()))
                .containsExactly("层级", "岗位");
        List<String> rules =
                SystemWork.call("test", () -> sql.resultQuery("""
                        select post_title || ' ' || valid_from || ' ' || coalesce(valid_until::text, '') from organisation.responsibility_rule
                         where sector = ? order by valid_from""", sector).fetchInto(String.class));
        assertThat(rules).containsExactly("网格员 2000-01-01 " + today, "巡查员 " + today + " ");
        SystemWork.run(
                "test", () -> sql.execute("delete from organisation.responsibility_rule where sector = ?", sector));
    }

    @Test
    void readsBackWhatItWritesWithEveryKindOfHarmfulBeginning() {
        List<List<String>> rows = new ArrayList<>();
        for (String start : List.of("=", "+", "-", "@", "'", "")) {
            rows.add(List.of(start + "1+1", "甲"));
        }
        byte[] file = Workbooks.write(List.of(new Workbooks.Sheet("表", List.of("一", "二"), rows)));
        List<WorkbookReader.Row> read = WorkbookReader.read(file).getFirst().rows();
        assertThat(read.stream().skip(1).map(WorkbookReader.Row::cells)).containsExactlyElementsOf(rows);
    }

    private static byte[] file(List<List<String>> people, List<List<String>> appointments) {
        return Workbooks.write(List.of(
                new Workbooks.Sheet("人员", BookSheet.PEOPLE.columns(), people),
                new Workbooks.Sheet("任职", BookSheet.APPOINTMENTS.columns(), appointments)));
    }

    private int count(String key) {
        return SystemWork.call(
                "test",
                () -> sql.resultQuery(
                                "select count(*)::int from organisation.person where key = ? and name = '=俞清明'", key)
                        .fetchSingleInto(Integer.class));
    }
}
