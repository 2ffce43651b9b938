package org.anlan.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anlan.TestBrowser;
import org.anlan.TestBrowser.Answer;
import org.anlan.access.totp.Base32;
import org.anlan.access.totp.Totp;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** People with real accounts, which the rules spare nothing. */
final class Staff {

    static final String PASSWORD = "jintian xiayu le ma";
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Accounts accounts;
    private final DSLContext sql;

    Staff(int port, Accounts accounts, DSLContext sql) {
        this.port = port;
        this.accounts = accounts;
        this.sql = sql;
    }

    record Member(long id, String username) {}

    /** Whose password was changed after it was given. */
    Member settled(@Nullable Role role) {
        Member member = fresh(role);
        SystemWork.run(
                "test",
                () -> sql.execute("update access.account set must_change_password = false where id = ?", member.id()));
        return member;
    }

    Member fresh(@Nullable Role role) {
        String username = "u" + UUID.randomUUID().toString().substring(0, 12);
        long id = SystemWork.call(
                "test",
                () -> accounts.open(new Accounts.NewAccount(username, PASSWORD, "某人", role, null, List.of(), false)));
        return new Member(id, username);
    }

    Answer tryToSignIn(String username, String password) {
        TestBrowser browser = new TestBrowser(port);
        browser.get("/api/setup");
        return browser.post("/api/access/login", body(Map.of("username", username, "password", password)));
    }

    TestBrowser signIn(Member member) {
        return TestBrowser.signIn(port, member.username(), PASSWORD);
    }

    /** An authenticator that is bound to the account of that browser. */
    Authenticator enrol(TestBrowser browser) {
        Answer drawn = browser.post("/api/access/second-factor/draw", "");
        if (drawn.status() != 200) {
            throw new IllegalStateException(drawn.text());
        }
        return new Authenticator(drawn.json().get("secret").asString());
    }

    static String body(Map<String, ?> content) {
        return JSON.writeValueAsString(content);
    }

    static String code(String code) {
        return body(Map.of("code", code));
    }

    /** Shows the codes of this and the neighbouring steps. */
    record Authenticator(String secret) {
        String code(int stepsFromNow) {
            return Totp.USUAL.code(Base32.decode(secret), Totp.USUAL.stepAt(Instant.now()) + stepsFromNow);
        }

        String wrong() {
            String right = code(0) + code(1) + code(-1);
            return List.of("000000", "111111", "222222", "333333").stream()
                    .filter(code -> !right.contains(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
