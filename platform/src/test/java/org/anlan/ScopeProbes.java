package org.anlan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of each handler there is, with the ids of one story. A new handler gets its line here. */
final class ScopeProbes {

    enum Kind {
        /** The owner's answer holds a mark of the place, the sibling's none. */
        LIST,
        /** The owner gets it, for the sibling it does not exist. */
        OBJECT,
        /** A deed upon a thing of the place: for the owner (or {@code rightful}) it exists, for the sibling it does not. */
        DEED,
        /** For another role: {@code rightful} gets past the door, the sibling does not. */
        OTHER_ROLE,
        /** Holds no rows of a place; still no mark of the place may be in it. */
        OPEN,
        /** Its rightful use and its refusals are told elsewhere, as {@code rightful} says. */
        ELSEWHERE
    }

    record Probe(
            Kind kind,
            String path,
            String mediaType,
            @Nullable String body,
            String rightful) {}

    private static final String FORM = "multipart/form-data";
    private static final String JSON = "application/json";

    private final Map<String, Probe> probes = new LinkedHashMap<>();

    private ScopeProbes() {}

    static Map<String, Probe> of(ScopeStory story) {
        ScopeProbes probes = new ScopeProbes();
        probes.access();
        probes.accounts();
        probes.ownAccount();
        probes.ground(story);
        probes.calendar();
        probes.organisation(story);
        probes.notification(story);
        probes.orders(story);
        probes.registry(story);
        probes.sensing(story);
        probes.risk(story);
        probes.incidents(story);
        probes.audit();
        return probes.probes;
    }

    private void access() {
        elsewhere("POST /api/access/login", "every test here signs in; wrong passwords in SignInTests");
        elsewhere("POST /api/access/logout", "SignInTests");
        open("GET /api/access/me", "/api/access/me");
        open("GET /api/setup", "/api/setup");
    }

    /** The first account is the system administrator's. */
    private void accounts() {
        String all = "/api/access/accounts";
        String one = all + "/{id}/";
        otherRole("GET " + all, all, "admin");
        otherRole("POST " + all, all, "admin");
        otherRole("POST " + one + "close", all + "/1/close", "admin");
        otherRole("POST " + one + "reopen", all + "/1/reopen", "admin");
        otherRole("POST " + one + "role", all + "/1/role", "anquan");
        otherRole("POST " + one + "lock", all + "/1/lock", "anquan");
        otherRole("POST " + one + "unlock", all + "/1/unlock", "anquan");
        otherRole("POST " + one + "second-factor/reset", all + "/1/second-factor/reset", "anquan");
        elsewhere("POST " + one + "password", "OwnAccountTests");
        elsewhere("POST " + one + "sessions/end", "AdministratorsTests");
        otherRole("GET /api/access/keys", "/api/access/keys", "anquan");
        otherRole("GET /api/access/keys/permissions", "/api/access/keys/permissions", "anquan");
        otherRole("POST /api/access/keys", "/api/access/keys", "anquan");
        elsewhere("POST /api/access/keys/{id}/revoke", "KeyTests");
        otherRole("GET /api/access/all-sessions", "/api/access/all-sessions", "anquan");
        elsewhere("POST /api/access/all-sessions/{id}/revoke", "OwnAccountTests");
    }

    private void ownAccount() {
        open("GET /api/access/sessions", "/api/access/sessions");
        elsewhere("POST /api/access/sessions/{id}/end", "OwnAccountTests");
        elsewhere("POST /api/access/sessions/end-others", "OwnAccountTests");
        open("GET /api/access/password/rules", "/api/access/password/rules");
        elsewhere("POST /api/access/password", "OwnAccountTests");
        open("GET /api/access/second-factor", "/api/access/second-factor");
        for (String step : new String[] {"draw", "confirm", "recovery-codes", "remove"}) {
            elsewhere("POST /api/access/second-factor/" + step, "SecondFactorTests");
        }
        elsewhere("POST /api/access/login/code", "SecondFactorTests");
    }

    private void ground(ScopeStory story) {
        double lon = story.unit.position().longitude();
        double lat = story.unit.position().latitude();
        otherRole("POST /api/geo/divisions", "/api/geo/divisions", "text/csv", "admin");
        otherRole("POST /api/geo/basemap", "/api/geo/basemap", "admin");
        open("GET /api/geo/basemap", "/api/geo/basemap");
        open("GET /api/geo/divisions", "/api/geo/divisions");
        open("GET /api/geo/villages", "/api/geo/villages");
        list(
                "GET /api/geo/map",
                "/api/geo/map?zoom=17&layers=units,alarms,incidents&bbox=%s,%s,%s,%s"
                        .formatted(lon - 0.02, lat - 0.02, lon + 0.02, lat + 0.02));
        elsewhere(
                "POST /api/file/files",
                "a photograph is its uploader's own until something takes it in; StoredFilesTests, UploadTests");
        object("GET /api/file/files/{id}", "/api/file/files/" + story.fileId);
        object("GET /api/file/files/{id}/thumbnail", "/api/file/files/" + story.fileId + "/thumbnail");
    }

    private void calendar() {
        String year = "/api/calendar/years/{year}";
        open("GET " + year, "/api/calendar/years/2026");
        open("GET /api/calendar/period", "/api/calendar/period?workingDays=5");
        otherRole("POST " + year, "/api/calendar/years/2027", "admin");
        otherRole("POST " + year + "/read", "/api/calendar/years/2027/read", "admin");
    }

    private void organisation(ScopeStory story) {
        otherRole("POST /api/organisation/import", "/api/organisation/import", "admin");
        open("GET /api/organisation/units", "/api/organisation/units");
        open("GET /api/organisation/people", "/api/organisation/people");
        elsewhere("POST /api/organisation/people/{id}/phone", "officials may call each other; PhoneTests");
        open("GET /api/organisation/roster", "/api/organisation/roster");
        object(
                "GET /api/organisation/chain",
                "/api/organisation/chain?kind=DANGEROUS_CHEMICALS&villageId=" + story.villageId);
        object(
                "GET /api/organisation/answers",
                "/api/organisation/answers?sector=DANGEROUS_CHEMICALS&villageId=" + story.villageId);
        for (String read : new String[] {
            "chart",
            "rules",
            "absences",
            "staffing",
            "holes",
            "holes/villages",
            "holes/sectors",
            "roster/week",
            "roster/swaps"
        }) {
            open("GET /api/organisation/" + read, "/api/organisation/" + read);
        }
        open(
                "GET /api/organisation/chart/search",
                "/api/organisation/chart/search?q=" + URLEncoder.encode("主任", StandardCharsets.UTF_8));
        open("GET /api/organisation/units/{id}", "/api/organisation/units/1");
        open("GET /api/organisation/units/{id}/jurisdiction", "/api/organisation/units/1/jurisdiction");
        organisationDeeds();
        meetings();
    }

    private void organisationDeeds() {
        String all = "/api/organisation/";
        for (String deed : new String[] {
            "units",
            "units/{id}",
            "units/{id}/close",
            "posts",
            "posts/{id}",
            "posts/{id}/close",
            "people",
            "appointments",
            "appointments/{id}/end"
        }) {
            elsewhere("POST " + all + deed, "a town edits its own offices and those below; OrganisationEditingTests");
        }
        elsewhere("GET " + all + "appointments/{id}/open-work", "OrganisationEditingTests");
        otherRole("GET " + all + "workbook/export.xlsx", all + "workbook/export.xlsx", "shuju");
        for (String deed : new String[] {"compare", "apply"}) {
            otherRole("POST " + all + "workbook/" + deed, all + "workbook/" + deed, FORM, "shuju");
        }
        otherRole("POST " + all + "people/{id}", all + "people/1", "shuju");
        otherRole("POST " + all + "units/{id}/jurisdiction", all + "units/1/jurisdiction", "shuju");
        otherRole("POST " + all + "rules", all + "rules", "shuju");
        otherRole("POST " + all + "rules/{id}", all + "rules/1", "shuju");
        otherRole("POST " + all + "rules/{id}/end", all + "rules/1/end", "shuju");
        elsewhere("POST " + all + "absences", "oneself, a superior or an editor; AbsenceTests");
        elsewhere("POST " + all + "absences/{id}/undo", "AbsenceTests");
        String roster = all + "roster/";
        otherRole("POST " + roster + "shifts", roster + "shifts", "zhiban");
        otherRole("POST " + roster + "shifts/{id}", roster + "shifts/1", "zhiban");
        elsewhere("POST " + roster + "shifts/{id}/remove", "DutyTests");
        otherRole("POST " + roster + "copy", roster + "copy", "zhiban");
        elsewhere("POST " + roster + "swaps", "whoever is on the roster; DutyTests");
        elsewhere("POST " + roster + "swaps/{id}/answer", "the one who was asked; DutyTests");
        otherRole("POST " + roster + "swaps/{id}/approve", roster + "swaps/1/approve", "zhiban");
        elsewhere("POST " + roster + "swaps/{id}/withdraw", "the one who asked; DutyTests");
        elsewhere("POST " + roster + "handovers", "whoever leaves a shift; DutyTests");
        elsewhere("POST " + roster + "handovers/{id}/acknowledge", "whoever comes to a shift; DutyTests");
    }

    /** Matters of the district: a town is not let in at all. */
    private void meetings() {
        String all = "/api/organisation/meetings";
        otherRole("GET " + all, all, "lingdao");
        elsewhere("GET " + all + "/{id}", "MeetingTests");
        otherRole("POST " + all, all, "shuju");
        otherRole("POST " + all + "/{id}/agenda", all + "/1/agenda", "shuju");
        otherRole("POST " + all + "/{id}/invite", all + "/1/invite", "shuju");
        otherRole("POST " + all + "/{id}/minutes", all + "/1/minutes", "shuju");
        for (String deed : new String[] {"agenda/draw", "agenda/{itemId}/remove", "close", "cancel"}) {
            elsewhere("POST " + all + "/{id}/" + deed, "MeetingTests");
        }
    }

    private void notification(ScopeStory story) {
        elsewhere("GET /api/live", "ScopeTests.pushesToTheOwnerAndNothingToTheSibling");
        put(
                "POST /api/notification/messages/{messageId}/read",
                Kind.DEED,
                "/api/notification/messages/" + story.messageId + "/read",
                JSON,
                null,
                "wangshu");
        put(
                "POST /api/notification/messages/{messageId}/answer",
                Kind.DEED,
                "/api/notification/messages/" + story.messageId + "/answer",
                JSON,
                "{\"text\": \"收到\"}",
                "wangshu");
        object("GET /api/notification/messages/{messageId}", "/api/notification/messages/" + story.messageId);
        elsewhere("POST /local-sms/send", "of the platform alone, by its token; MessagesTests");
        elsewhere("GET /local-sms/health", "of the platform alone, by its token; MessagesTests");
        elsewhere("POST /local-sms/receipt", "of the gateway alone, by its token; MessagesTests");
        elsewhere("POST /sms-gateway/receipt", "of the gateway alone, by its signature; RepliesTests");
        elsewhere("POST /sms-gateway/reply", "of the gateway alone, by its signature; RepliesTests");
        list("GET /api/notification/messages", "/api/notification/messages?orderId=" + order(story));
        String notification = "/api/notification/";
        for (String list :
                new String[] {"local-sms", "local-gateways", "routes", "routes/changes", "inbound", "calls", "templates"
                }) {
            otherRole("GET " + notification + list, notification + list, "zhiban");
        }
        otherRole("GET " + notification + "templates/versions", notification + "templates/versions?name=x", "zhiban");
        for (String deed : new String[] {"local-gateways", "local-sms/replies", "calls", "templates"}) {
            otherRole("POST " + notification + deed, notification + deed, "zhiban");
        }
        elsewhere("GET /api/notification/calls/{id}", "CallsTests");
        elsewhere("POST /api/notification/calls/{id}/stop", "CallsTests");
        elsewhere("POST /api/notification/inbound/{id}/settle", "RepliesTests");
        elsewhere("POST /api/notification/messages/{messageId}/resend", "RepliesTests");
        elsewhere("POST /api/notification/messages/{messageId}/voice", "RepliesTests");
        list("GET /api/desk/needs", "/api/desk/needs");
        open("GET /api/desk/figures", "/api/desk/figures");
    }

    private void orders(ScopeStory story) {
        String one = "/api/workorder/orders/" + order(story);
        list("GET /api/workorder/orders", "/api/workorder/orders");
        list("GET /api/workorder/orders/export.xlsx", "/api/workorder/orders/export.xlsx");
        object("GET /api/workorder/orders/{id}", one);
        object("GET /api/workorder/orders/{id}/life", one + "/life");
        deed("POST /api/workorder/orders/{id}/accept", one + "/accept", "{\"version\":1}");
        deed(
                "POST /api/workorder/orders/{id}/rectify",
                one + "/rectify",
                "{\"version\":1,\"note\":\"好了\",\"fileIds\":[1]}");
        deed(
                "POST /api/workorder/orders/{id}/review",
                one + "/review",
                "{\"version\":1,\"passed\":true,\"note\":\"好了\"}");
        deed("POST /api/workorder/orders/{id}/cancel", one + "/cancel", "{\"version\":1,\"reason\":\"不要了\"}");
        deed("POST /api/workorder/orders/{id}/note", one + "/note", "{\"text\":\"看过\"}");
        deed("POST /api/workorder/orders/{id}/refuse", one + "/refuse", "{\"version\":1,\"reason\":\"不归我\"}");
        deed(
                "POST /api/workorder/orders/{id}/reroute",
                one + "/reroute",
                "{\"version\":1,\"personId\":1,\"reason\":\"归他\"}");
        deed("POST /api/workorder/orders/{id}/help", one + "/help", "{\"personId\":1}");
        deed(
                "POST /api/workorder/orders/{id}/extension",
                one + "/extension",
                "{\"version\":1,\"reason\":\"等配件\",\"wantedAt\":\"2099-01-01T00:00:00Z\"}");
        deed(
                "POST /api/workorder/orders/{id}/extension/decision",
                one + "/extension/decision",
                "{\"version\":1,\"granted\":true}");
        deed(
                "POST /api/workorder/orders/{id}/split",
                one + "/split",
                "{\"version\":1,\"parts\":[{\"personId\":1,\"title\":\"查\"}]}");
        deed("POST /api/workorder/orders/{id}/urge", one + "/urge", "{}");
        object("GET /api/workorder/orders/{id}/candidates", one + "/candidates");
        elsewhere("POST /api/workorder/orders/bulk", "each order has its own outcome; OrderBulkTests");
        open("GET /api/workorder/templates", "/api/workorder/templates");
        elsewhere("POST /api/workorder/templates", "of all officers; OrderTemplatesTests");
        elsewhere("POST /api/workorder/templates/{id}/remove", "of all officers; OrderTemplatesTests");
        open("GET /api/workorder/orders/views", "/api/workorder/orders/views");
        elsewhere("POST /api/workorder/orders/views", "an account's own; OrderListTests");
        elsewhere("POST /api/workorder/orders/views/{id}/remove", "an account's own; OrderListTests");
        deed(
                "POST /api/workorder/orders",
                "/api/workorder/orders",
                "{\"unitId\":%d,\"title\":\"查\",\"what\":\"查\",\"dueAt\":\"2099-01-01T00:00:00Z\"}"
                        .formatted(unit(story)));
    }

    private void registry(ScopeStory story) {
        String name = URLEncoder.encode(story.unit.name().text(), StandardCharsets.UTF_8);
        String one = "/api/registry/units/" + unit(story);
        list("GET /api/registry/units", "/api/registry/units?q=" + name);
        object("GET /api/registry/units/{id}", one);
        object("GET /api/registry/units/{id}/facts", one + "/facts");
        deed("POST /api/registry/units/{id}/contact-phone", one + "/contact-phone", "{}");
        list("GET /api/registry/units/export.xlsx", "/api/registry/units/export.xlsx");
        list("GET /api/registry/search", "/api/registry/search?q=" + name);
        otherRole("GET /api/registry/ledgers", "/api/registry/ledgers", "shuju");
        otherRole("POST /api/registry/ledgers", "/api/registry/ledgers?source=x", FORM, "shuju");
        otherRole("GET /api/registry/ledgers/{id}", "/api/registry/ledgers/1", "shuju");
        otherRole("GET /api/registry/ledgers/{id}/rows", "/api/registry/ledgers/1/rows", "shuju");
        otherRole("GET /api/registry/ledgers/{id}/refused.xlsx", "/api/registry/ledgers/1/refused.xlsx", "shuju");
        otherRole("POST /api/registry/ledgers/{id}/cancel", "/api/registry/ledgers/1/cancel", "shuju");
        otherRole("GET /api/registry/reviews", "/api/registry/reviews", "shuju");
        otherRole("GET /api/registry/reviews/{id}", "/api/registry/reviews/" + story.reviewId, "shuju");
        otherRole(
                "POST /api/registry/reviews/{id}/decision",
                "/api/registry/reviews/" + story.reviewId + "/decision",
                "shuju");
    }

    private void sensing(ScopeStory story) {
        long alarm = story.alarm.path("id").asLong();
        String point = "/api/sensing/points/" + story.alarm.path("pointId").asLong();
        otherRole("POST /api/sensing/devices/import", "/api/sensing/devices/import", "admin");
        list("GET /api/sensing/points", "/api/sensing/points?unitId=" + unit(story));
        object("GET /api/sensing/points/{id}", point);
        object("GET /api/sensing/points/{id}/readings", point + "/readings");
        list("GET /api/sensing/alarms", "/api/sensing/alarms?state=OPEN");
        object("GET /api/sensing/alarms/{id}", "/api/sensing/alarms/" + alarm);
        deed("POST /api/sensing/alarms/{id}/acknowledge", "/api/sensing/alarms/" + alarm + "/acknowledge", "{}");
        otherRole("POST /api/sensing/alarms/{id}/dispatch", "/api/sensing/alarms/" + alarm + "/dispatch", "zhiban");
    }

    private void risk(ScopeStory story) {
        String name = URLEncoder.encode(story.unit.name().text(), StandardCharsets.UTF_8);
        String one = "/api/risk/units/" + unit(story);
        list("GET /api/risk/units", "/api/risk/units?q=" + name);
        object("GET /api/risk/units/{id}", one);
        object("GET /api/risk/units/{id}/code", one + "/code");
        deed("POST /api/risk/units/{id}/code/renew", one + "/code/renew", "{}");
        elsewhere("GET /api/public/codes/{token}", "whoever holds the plate may read it; SafetyCodesTests");
    }

    private void incidents(ScopeStory story) {
        String one = "/api/incident/incidents/" + story.incidentId;
        otherRole("POST /api/plan/plans", "/api/plan/plans", "shuju");
        open("GET /api/plan/plans", "/api/plan/plans");
        open("GET /api/plan/plans/{id}", "/api/plan/plans/" + story.planId);
        list("GET /api/incident/incidents", "/api/incident/incidents?state=OPEN");
        object("GET /api/incident/incidents/{id}", one);
        otherRole("POST /api/incident/incidents", "/api/incident/incidents", "zhiban");
        otherRole("POST /api/incident/incidents/{id}/directives", one + "/directives", "zhiban");
        deed("POST /api/incident/incidents/{id}/log", one + "/log", "{\"text\":\"到场\"}");
        otherRole("POST /api/incident/incidents/{id}/close", one + "/close", "zhiban");
        open("GET /api/incident/directives", "/api/incident/directives?mine=true");
        deed(
                "POST /api/incident/directives/{id}/receipts",
                "/api/incident/directives/" + story.directiveId + "/receipts",
                "{\"step\":\"READ\"}");
    }

    private void audit() {
        otherRole("GET /api/audit/entries", "/api/audit/entries", "shenji");
        otherRole("GET /api/audit/entries/{seq}", "/api/audit/entries/1", "shenji");
        otherRole("GET /api/audit/entries/export.xlsx", "/api/audit/entries/export.xlsx", "shenji");
        otherRole("GET /api/audit/chain", "/api/audit/chain", "shenji");
        otherRole("POST /api/audit/heads", "/api/audit/heads", "shenji");
        otherRole("GET /api/audit/verification", "/api/audit/verification", "shenji");
        otherRole("POST /api/audit/verification", "/api/audit/verification", "shenji");
        otherRole("POST /api/audit/verification/stop", "/api/audit/verification/stop", "shenji");
    }

    private static long unit(ScopeStory story) {
        return story.alarm.path("unitId").asLong();
    }

    private static long order(ScopeStory story) {
        return story.alarm.path("orderId").asLong();
    }

    private void list(String handler, String path) {
        put(handler, Kind.LIST, path, JSON, null, "");
    }

    private void object(String handler, String path) {
        put(handler, Kind.OBJECT, path, JSON, null, "");
    }

    private void deed(String handler, String path, String body) {
        put(handler, Kind.DEED, path, JSON, body, "");
    }

    private void otherRole(String handler, String path, String rightful) {
        otherRole(handler, path, JSON, rightful);
    }

    private void otherRole(String handler, String path, String mediaType, String rightful) {
        put(handler, Kind.OTHER_ROLE, path, mediaType, "{}", rightful);
    }

    private void open(String handler, String path) {
        put(handler, Kind.OPEN, path, JSON, null, "");
    }

    private void elsewhere(String handler, String where) {
        put(handler, Kind.ELSEWHERE, "", JSON, null, where);
    }

    private void put(String handler, Kind kind, String path, String mediaType, @Nullable String body, String rightful) {
        probes.put(handler, new Probe(kind, path, mediaType, body, rightful));
    }
}
