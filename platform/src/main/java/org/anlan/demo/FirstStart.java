package org.anlan.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.anlan.access.Accounts;
import org.anlan.access.Accounts.NewAccount;
import org.anlan.access.Role;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What happens once the first page can be opened: an administrator for an empty database, then the demonstration. */
@Component
class FirstStart {

    static final String DEMONSTRATION_PASSWORD = "Anlan@2026";
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final Map<Role, String> ADMINISTRATORS = administrators();
    private static final String BEGUN = "begun";
    private static final String FINISHED = "finished";

    private final DemoProperties properties;
    private final Environment environment;
    private final Accounts accounts;
    private final Setup setup;
    private final DSLContext sql;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    FirstStart(
            DemoProperties properties,
            Environment environment,
            Accounts accounts,
            Setup setup,
            DSLContext sql,
            TransactionTemplate transactions,
            JsonMapper json,
            Clock clock) {
        this.properties = properties;
        this.environment = environment;
        this.accounts = accounts;
        this.setup = setup;
        this.sql = sql;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        SystemWork.run("first start", this::openAdministrators);
        Set<String> done = stepsDone();
        if (done.contains(BEGUN) && !done.contains(FINISHED)) {
            setup.show(new Setup.Progress(Setup.Phase.LOADING, 0, 1, "准备", "正在准备演示数据"));
            Thread.ofVirtual().name("demonstration").start(this::load);
            return;
        }
        setup.show(Setup.Progress.READY);
        if (done.contains(FINISHED)) {
            announceAccounts();
            startFeed();
        }
    }

    /** The three administrators, each where nobody holds the role yet. */
    private void openAdministrators() {
        boolean empty = ADMINISTRATORS.keySet().stream().allMatch(accounts::none);
        Map<String, String> drawn = new LinkedHashMap<>();
        transactions.executeWithoutResult(status -> {
            ADMINISTRATORS.forEach((role, username) -> {
                if (accounts.none(role)) {
                    String password = properties.load() ? DEMONSTRATION_PASSWORD : draw();
                    accounts.open(
                            new NewAccount(username, password, role.label(), role, null, null, properties.load()));
                    drawn.put(username, password);
                }
            });
            if (properties.load() && empty) {
                markDone(BEGUN);
            }
        });
        if (!properties.load()) {
            drawn.forEach((username, password) ->
                    System.out.println("首个管理员：" + username + "，密码 " + password + "（只显示这一次，首次登录须更换并绑定身份验证器）"));
        }
    }

    private void load() {
        try {
            new DistrictLoading(properties, environment, json, clock, setup, this::stepsDone, this::markStep).run();
            markStep(FINISHED);
            setup.show(Setup.Progress.READY);
            announceAccounts();
            startFeed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error("The demonstration district could not be loaded", e);
            setup.show(new Setup.Progress(
                    Setup.Phase.LOADING, 0, 1, "中断", "演示数据没有装完：" + e.getMessage() + "。重新启动会接着装；原因见日志。"));
        }
    }

    private void startFeed() {
        if (properties.feed()) {
            Thread.ofVirtual().name("demonstration-feed").start(() -> new Feed(properties, environment, clock).run());
        }
    }

    private void announceAccounts() {
        StringBuilder text = new StringBuilder("演示账号（密码均为 " + DEMONSTRATION_PASSWORD + "）：");
        SystemWork.call("announce", accounts::listDemonstration)
                .forEach(account -> text.append("\n  %-8s %s %s"
                        .formatted(account.username(), account.role().label(), account.name())));
        System.out.println(text);
    }

    private Set<String> stepsDone() {
        return SystemWork.call(
                "first start",
                () -> Set.copyOf(sql.resultQuery("select name from demo.step").fetchInto(String.class)));
    }

    private void markStep(String name) {
        SystemWork.run("first start", () -> transactions.executeWithoutResult(status -> markDone(name)));
    }

    private void markDone(String name) {
        sql.execute(
                "insert into demo.step (name, done_at) values (?, ?) on conflict do nothing",
                name,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static Map<Role, String> administrators() {
        Map<Role, String> usernames = new LinkedHashMap<>();
        usernames.put(Role.SYSTEM, "admin");
        usernames.put(Role.SECURITY, "anquan");
        usernames.put(Role.AUDIT, "shenji");
        return usernames;
    }

    private static String draw() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
