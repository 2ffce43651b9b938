package org.anlan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.anlan.TestBrowser;
import org.anlan.TestPlatform;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong, where, and how to mend it, in Chinese, over real HTTP. */
class ProblemTests extends TestPlatform {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ACCOUNT = """
            {"username": "%s", "password": "correct horse battery", "name": "陆小满", "role": "GRID"}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private TestBrowser admin;
    private TestBrowser officer;

    @BeforeEach
    void signIn() {
        admin = TestBrowser.signedIn(port, accounts, Role.SYSTEM, null);
        officer = TestBrowser.signedIn(port, accounts, Role.DUTY, null);
    }

    @Test
    void takesTheSameRequestWhenItIsRight() {
        assertThat(command("/api/access/accounts", ACCOUNT.formatted(UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(officer.get("/api/registry/units?page=0").status()).isEqualTo(200);
    }

    @Test
    void namesTheContentTypeThatIsNotTakenAndTheOneThatIs() {
        Told told = told(415, "unsupported-media-type", sent("POST", "/api/access/accounts", "a,b", "text/csv"));
        assertThat(told.text()).contains("text/csv");
        assertThat(told.remedy()).contains("Content-Type", "application/json");
    }

    @Test
    void namesTheMethodThatIsNotTakenAndThoseThatAre() {
        Told told = told(405, "method-not-allowed", sent("DELETE", "/api/access/accounts", null, null));
        assertThat(told.text()).contains("DELETE");
        assertThat(told.remedy()).contains("GET、POST");
    }

    @Test
    void namesTheAnswerThatCannotBeGiven() {
        told(406, "not-acceptable", admin.raw("GET", "/api/access/me", null, "Accept", "image/png"));
    }

    @Test
    void namesAMissingParameter() {
        Told told = told(400, "parameter-missing", read("/api/registry/search"));
        assertThat(told.field()).isEqualTo("q");
        assertThat(told.remedy()).contains("参数 q");
    }

    @Test
    void namesAParameterOfTheWrongKindWithWhatItShouldBe() {
        Told number = told(400, "parameter-malformed", read("/api/registry/units?page=abc"));
        assertThat(number.field()).isEqualTo("page");
        assertThat(number.text()).contains("page", "abc");
        assertThat(number.remedy()).contains("整数");
        Told time = told(400, "parameter-malformed", read("/api/risk/units/1?at=yesterday"));
        assertThat(time.field()).isEqualTo("at");
        assertThat(time.remedy()).contains("2026-11-23T02:00:00Z");
        Told id = told(400, "parameter-malformed", read("/api/registry/units/first"));
        assertThat(id.field()).isEqualTo("id");
        Told day = told(400, "parameter-malformed", read("/api/organisation/roster?date=23.11."));
        assertThat(day.remedy()).contains("2026-11-23");
    }

    @Test
    void pointsAtThePlaceWhereJsonEnds() {
        Told told = told(400, "body-unreadable", command("/api/access/accounts", "{\n  \"username\": \"a\" oops"));
        assertThat(told.text()).contains("第 2 行");
        told(400, "body-missing", command("/api/access/accounts", ""));
    }

    @Test
    void namesAFieldOfTheWrongKindWithItsPlace() {
        TestBrowser security = TestBrowser.signedIn(port, accounts, Role.SECURITY, null);
        Told role = told(400, "field-malformed", granted(security, "{\"role\": \"KING\"}"));
        assertThat(role.field()).isEqualTo("role");
        assertThat(role.text()).contains("KING");
        assertThat(role.remedy()).contains("GRID", "ENTERPRISE");
        Told codes =
                told(400, "field-malformed", granted(security, "{\"role\": \"GRID\", \"operatorCodes\": [\"a\", {}]}"));
        assertThat(codes.field()).isEqualTo("operatorCodes[1]");
        Told person = told(
                400,
                "field-malformed",
                command(
                        "/api/access/accounts",
                        ACCOUNT.formatted("x").replace("\"GRID\"", "\"GRID\", \"personId\": \"seven\"")));
        assertThat(person.field()).isEqualTo("personId");
        assertThat(person.remedy()).contains("整数");
        told(400, "field-malformed", command("/api/access/accounts", "[]"));
    }

    @Test
    void namesEveryMissingFieldAtOnce() {
        HttpResponse<String> answer = command("/api/access/password", "{}");
        told(400, "field-missing", answer);
        JsonNode reasons = JSON.readTree(answer.body()).get("reasons");
        assertThat(reasons.valueStream().map(reason -> reason.get("field").asString()))
                .containsExactly("current", "wanted");
    }

    @Test
    void namesTheMissingPrimitiveToo() {
        Told told = told(
                400,
                "field-malformed",
                officer.raw("POST", "/api/workorder/orders/1/accept", "{}", with(officer, "application/json")));
        assertThat(told.field()).isEqualTo("version");
        assertThat(told.remedy()).contains("整数");
    }

    @Test
    void namesTheMissingPartOfAForm() {
        TestBrowser officer = TestBrowser.signedIn(port, accounts, Role.DEPARTMENT, null);
        String boundary = "plain";
        HttpResponse<String> empty = officer.raw(
                "POST",
                "/api/registry/ledgers",
                "--plain\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n应急管理局\r\n--plain--\r\n",
                with(officer, "multipart/form-data; boundary=" + boundary));
        Told told = told(400, "part-missing", empty);
        assertThat(told.field()).isEqualTo("file");
        told(
                400,
                "form-unreadable",
                officer.raw(
                        "POST",
                        "/api/registry/ledgers",
                        "--plain\r\n",
                        with(officer, "multipart/form-data; boundary=plain")));
    }

    @Test
    void saysHowLargeAnUploadMayBe() {
        TestBrowser officer = TestBrowser.signedIn(port, accounts, Role.DEPARTMENT, null);
        TestBrowser.Answer answer = officer.upload("/api/registry/ledgers", "大.xlsx", new byte[(64 << 20) + 1]);
        assertThat(answer.status()).isEqualTo(413);
        JsonNode problem = answer.json();
        assertThat(problem.get("code").asString()).isEqualTo("too-large");
        assertThat(problem.at("/reasons/0/text").asString()).contains("64 MB");
    }

    @Test
    void tellsAStrangerToSignInAndAnotherRoleThatItMayNot() {
        TestBrowser stranger = new TestBrowser(port);
        told(401, "not-signed-in", stranger.raw("GET", "/api/access/accounts", null));
        TestBrowser grid = TestBrowser.signedIn(port, accounts, Role.GRID, null);
        told(403, "not-allowed", grid.raw("GET", "/api/access/accounts", null));
        assertThat(admin.get("/api/access/accounts").status()).isEqualTo(200);
    }

    @Test
    void refusesACommandWithoutTheTokenOfThePage() {
        String key = UUID.randomUUID().toString();
        String body = ACCOUNT.formatted(UUID.randomUUID());
        String[] bare = {"Content-Type", "application/json", "Idempotency-Key", key};
        told(403, "csrf", admin.raw("POST", "/api/access/accounts", body, bare));
        told(
                403,
                "csrf",
                admin.raw(
                        "POST",
                        "/api/access/accounts",
                        body,
                        "Content-Type",
                        "application/json",
                        "X-XSRF-TOKEN",
                        "made-up"));
    }

    @Test
    void refusesKeysThatAreMissingMalformedOrUsedForAnotherDeed() {
        String body = ACCOUNT.formatted(UUID.randomUUID());
        told(400, "idempotency-key-missing", keyed(null, "/api/access/accounts", body));
        told(400, "idempotency-key-malformed", keyed("seven", "/api/access/accounts", body));
        String key = UUID.randomUUID().toString();
        assertThat(keyed(key, "/api/access/accounts", body).statusCode()).isEqualTo(200);
        assertThat(keyed(key, "/api/access/accounts", body).statusCode()).isEqualTo(200);
        told(422, "idempotency-key-reused", keyed(key, "/api/access/logout", ""));
    }

    @Test
    void saysThatAnAddressDoesNotExist() {
        assertThat(told(404, "no-such-address", read("/api/registry/castles")).text())
                .contains("/api/registry/castles");
        told(404, "no-such-address", new TestBrowser(port).raw("GET", "/api/registry/castles", null));
    }

    @Test
    void tellsWhatFailsOutsideOfEveryHandlerToo() {
        told(400, "bad-request", admin.raw("GET", "/api//access/me", null));
        told(404, "not-found", admin.raw("GET", "/error", null));
    }

    private HttpResponse<String> read(String path) {
        return officer.raw("GET", path, null);
    }

    private static HttpResponse<String> granted(TestBrowser security, String body) {
        return security.raw("POST", "/api/access/accounts/1/role", body, with(security, "application/json"));
    }

    private HttpResponse<String> command(String path, String body) {
        return sent("POST", path, body, "application/json");
    }

    private HttpResponse<String> sent(String method, String path, String body, String type) {
        return admin.raw(method, path, body, with(admin, type == null ? "application/json" : type));
    }

    private HttpResponse<String> keyed(String key, String path, String body) {
        String token = admin.forgeryToken();
        return key == null
                ? admin.raw("POST", path, body, "Content-Type", "application/json", "X-XSRF-TOKEN", token)
                : admin.raw(
                        "POST",
                        path,
                        body,
                        "Content-Type",
                        "application/json",
                        "X-XSRF-TOKEN",
                        token,
                        "Idempotency-Key",
                        key);
    }

    private static String[] with(TestBrowser browser, String type) {
        return new String[] {
            "Content-Type",
            type,
            "X-XSRF-TOKEN",
            browser.forgeryToken(),
            "Idempotency-Key",
            UUID.randomUUID().toString()
        };
    }

    /** The first reason of a problem. */
    private record Told(String field, String text, String remedy) {}

    private static Told told(int status, String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        JsonNode reason = problem.at("/reasons/0");
        assertThat(List.of(problem.get("title"), problem.get("detail"), reason.get("text"), reason.get("remedy")))
                .allMatch(text -> text.asString().matches("(?s).*\\p{IsHan}.*"), "is Chinese");
        assertThat(answer.body())
                .doesNotContainPattern("(java|org|tools|jakarta)\\.[a-z]+\\.")
                .doesNotContain("Exception");
        return new Told(
                reason.get("field").asString(),
                reason.get("text").asString(),
                reason.get("remedy").asString());
    }
}
