package org.anlan.organisation;

import java.util.List;
import org.anlan.TestBrowser;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;

/** A make-believe district with its offices: 河滨村 and 果园村 in 临水镇, 山脚村 in 靠山镇. */
public final class SmallTown {

    public static final String RIVERSIDE = "990001101201";
    public static final String ORCHARD = "990001101202";
    public static final String HILLFOOT = "990001102201";

    private static final String DIVISIONS = """
            code,name,level,parent,valid_from,valid_until,longitude,latitude
            990001,试验区,DISTRICT,,,,,
            990001101,临水镇,TOWN,990001,,,,
            990001102,靠山镇,TOWN,990001,,,,
            990001101201,河滨村,VILLAGE,990001101,,,120.1,30.8
            990001101202,果园村,VILLAGE,990001101,,,120.2,30.8
            990001102201,山脚村,VILLAGE,990001102,,,120.3,30.8
            """;

    private SmallTown() {}

    /** Imports the divisions and the organisation as an administrator does. */
    public static void lay(TestBrowser administrator) {
        expect(administrator.post("/api/geo/divisions", DIVISIONS, "text/csv"));
        expect(administrator.post("/api/organisation/import", organisation()));
    }

    private static void expect(TestBrowser.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
    }

    public static String organisation() {
        return """
                {"orgUnits": [
                  {"id": "t-qu", "name": "试验区人民政府", "kind": "GOVERNMENT", "divisionCode": "990001"},
                  {"id": "t-ju", "name": "试验区应急管理局", "kind": "DEPARTMENT", "parentId": "t-qu", "divisionCode": "990001"},
                  {"id": "t-zx", "name": "试验区指挥中心", "kind": "COMMAND_CENTRE", "parentId": "t-ju", "divisionCode": "990001"},
                  {"id": "t-ls", "name": "临水镇应急站", "kind": "TOWN", "parentId": "t-ju", "divisionCode": "990001101"},
                  {"id": "t-ks", "name": "靠山镇应急站", "kind": "TOWN", "parentId": "t-ju", "divisionCode": "990001102"},
                  {"id": "t-hb", "name": "河滨村", "kind": "VILLAGE", "parentId": "t-ls", "divisionCode": "990001101201"}],
                 "jurisdictions": [
                  {"orgUnitId": "t-ju", "from": "2021-01-01", "villageCodes": ["990001101201", "990001101202", "990001102201"]},
                  {"orgUnitId": "t-ls", "from": "2021-01-01", "until": "2026-11-01", "villageCodes": ["990001101201"]},
                  {"orgUnitId": "t-ls", "from": "2026-11-01", "villageCodes": ["990001101201", "990001101202"]},
                  {"orgUnitId": "t-ks", "from": "2021-01-01", "villageCodes": ["990001102201"]},
                  {"orgUnitId": "t-hb", "from": "2021-01-01", "villageCodes": ["990001101201"]}],
                 "posts": [
                  {"id": "t-qu-fu", "orgUnitId": "t-qu", "title": "副区长", "level": "LEADER"},
                  {"id": "t-ju-wh", "orgUnitId": "t-ju", "title": "危化科科长", "level": "DEPARTMENT"},
                  {"id": "t-zx-zhang", "orgUnitId": "t-zx", "title": "试验值班长", "level": "DUTY"},
                  {"id": "t-ls-zr", "orgUnitId": "t-ls", "title": "主任", "level": "TOWN"},
                  {"id": "t-ks-zr", "orgUnitId": "t-ks", "title": "主任", "level": "TOWN"},
                  {"id": "t-ks-bs", "orgUnitId": "t-ks", "title": "办事员", "level": "TOWN"},
                  {"id": "t-hb-wg", "orgUnitId": "t-hb", "title": "网格员", "level": "VILLAGE"}],
                 "people": [
                  {"id": "t-1", "name": "顾小寒", "phone": "13900000001"}, {"id": "t-2", "name": "蒋小暑", "phone": "13900000002"},
                  {"id": "t-3", "name": "费小雪", "phone": "13900000003"}, {"id": "t-4", "name": "潘大雪", "phone": "13900000004"},
                  {"id": "t-5", "name": "沈大暑", "phone": "13900000005"}, {"id": "t-6", "name": "朱秋分", "phone": "13900000006"},
                  {"id": "t-7", "name": "钱春分", "phone": "13900000007", "operatorCode": "91330503TEST000001", "operatorName": "河滨化工厂", "operatorPost": "安全员"},
                  {"id": "t-8", "name": "周芒种", "phone": "13900000008", "operatorCode": "91330503TEST000001", "operatorName": "河滨化工厂", "operatorPost": "主要负责人", "responsible": true},
                  {"id": "t-9", "name": "俞白露", "phone": "13900000009"}],
                 "appointments": [
                  {"personId": "t-1", "postId": "t-qu-fu", "from": "2024-01-01"}, {"personId": "t-2", "postId": "t-ju-wh", "from": "2024-01-01"},
                  {"personId": "t-3", "postId": "t-zx-zhang", "from": "2024-01-01"}, {"personId": "t-4", "postId": "t-ls-zr", "from": "2024-01-01"},
                  {"personId": "t-5", "postId": "t-ks-zr", "from": "2024-01-01", "until": "2026-06-01"}, {"personId": "t-6", "postId": "t-hb-wg", "from": "2024-01-01"},
                  {"personId": "t-9", "postId": "t-ks-bs", "from": "2024-01-01"}],
                 "responsibilityRules": [
                  {"sector": "试验化学品", "kind": "TEST_CHEMICALS", "level": "VILLAGE", "postTitle": "网格员"},
                  {"sector": "试验化学品", "kind": "TEST_CHEMICALS", "level": "TOWN", "postTitle": "主任"},
                  {"sector": "试验化学品", "kind": "TEST_CHEMICALS", "level": "DEPARTMENT", "postTitle": "危化科科长", "postId": "t-ju-wh"},
                  {"sector": "试验化学品", "kind": "TEST_CHEMICALS", "level": "LEADER", "postTitle": "副区长", "postId": "t-qu-fu"}],
                 "roster": [
                  {"role": "OFFICER", "personId": "t-3", "from": "2031-05-01T00:00:00Z", "until": "2031-05-01T12:00:00Z"},
                  {"role": "LEADER", "personId": "t-1", "from": "2031-05-01T00:00:00Z", "until": "2031-05-01T12:00:00Z"},
                  {"role": "OFFICER", "personId": "t-2", "from": "2031-05-01T12:00:00Z", "until": "2031-05-02T00:00:00Z"}]}
                """;
    }

    /** The id of the person whom the organisation file calls so. */
    public static long personId(DSLContext sql, String key) {
        List<Long> ids = SystemWork.call(
                "test",
                () -> sql.resultQuery("select id from organisation.person where key = ?", key)
                        .fetchInto(Long.class));
        return ids.getFirst();
    }
}
