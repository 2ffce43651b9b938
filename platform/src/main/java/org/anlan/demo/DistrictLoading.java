package org.anlan.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anlan.access.Role;
import org.anlan.libs.demo.Account;
import org.anlan.libs.demo.DemoDistrict;
import org.anlan.libs.demo.Ledgers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the generated files through the doors in the order a district would: places, people, accounts, ledgers, devices, plans.
 * Each step that is done is remembered.
 */
final class DistrictLoading {

    private static final Duration POLL = Duration.ofMillis(400);

    private final DemoProperties properties;
    private final JsonMapper json;
    private final Setup setup;
    private final Supplier<Set<String>> stepsDone;
    private final Consumer<String> markDone;
    private final int port;
    private final Path files;
    private final DemoDistrict district;
    private int stepNumber;
    private int steps;

    DistrictLoading(
            DemoProperties properties,
            Environment environment,
            JsonMapper json,
            Clock clock,
            Setup setup,
            Supplier<Set<String>> stepsDone,
            Consumer<String> markDone) {
        this.properties = properties;
        this.json = json;
        this.setup = setup;
        this.stepsDone = stepsDone;
        this.markDone = markDone;
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
        this.files = Path.of(environment.getRequiredProperty("anlan.db.directory"), "demo");
        this.district =
                new DemoDistrict(properties.seed(), LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")));
    }

    private interface Door {
        void pass() throws IOException, InterruptedException;
    }

    void run() throws IOException, InterruptedException {
        district.writeTo(files);
        Doors admin = Doors.signIn(port, json, "admin", FirstStart.DEMONSTRATION_PASSWORD);
        Map<String, Door> order = new LinkedHashMap<>();
        order.put("行政区划", () -> admin.postFile("/api/geo/divisions", "text/csv", files.resolve("divisions.csv")));
        order.put(
                "示意底图",
                () -> admin.postFile("/api/geo/basemap", "application/geo+json", files.resolve("basemap.geojson")));
        order.put(
                "机构、人员、值班表",
                () -> admin.postFile(
                        "/api/organisation/import", "application/json", files.resolve("organisation.json")));
        order.put("账号", () -> openAccounts(admin));
        order.put("台账 " + Ledgers.EMERGENCY_TITLE, () -> handIn(Ledgers.EMERGENCY_TITLE, Ledgers.EMERGENCY_FILE));
        order.put("台账 " + Ledgers.MARKET_TITLE, () -> handIn(Ledgers.MARKET_TITLE, Ledgers.MARKET_FILE));
        order.put("感知设备", () -> importDevices(admin));
        order.put("预案", () -> officer().postFile("/api/plan/plans", "application/json", files.resolve("plan.json")));
        order.put("委员会会议", () -> planMeeting());
        steps = order.size();
        Set<String> done = stepsDone.get();
        for (Map.Entry<String, Door> step : order.entrySet()) {
            stepNumber++;
            if (!done.contains(step.getKey())) {
                show(step.getKey(), 0, 1);
                step.getValue().pass();
                markDone.accept(step.getKey());
            }
        }
    }

    /** What the platform does not take in is told where the demonstration is loaded, not passed over. */
    private void importDevices(Doors admin) throws IOException, InterruptedException {
        JsonNode answer =
                admin.postFile("/api/sensing/devices/import", "application/json", files.resolve("sensors.json"));
        JsonNode refused = answer.get("refused");
        if (!refused.isEmpty()) {
            JsonNode first = refused.get(0);
            throw new IOException("感知设备有 " + refused.size() + " 处没有装入，第一处 "
                    + first.get("path").asString() + "：" + first.get("text").asString());
        }
    }

    /** As in a real district: one administrator opens the accounts, another grants the roles. */
    private void openAccounts(Doors admin) throws IOException, InterruptedException {
        Doors security = Doors.signIn(port, json, "anquan", FirstStart.DEMONSTRATION_PASSWORD);
        Map<String, JsonNode> known = new java.util.HashMap<>();
        admin.get("/api/access/accounts?size=500")
                .get("items")
                .forEach(account -> known.put(account.get("username").asString(), account));
        for (Account account : district.accounts()) {
            JsonNode found = known.get(account.username());
            if (found != null && !found.get("role").isNull()) {
                continue;
            }
            long id = (found == null ? admin.post("/api/access/accounts", opening(admin, account)) : found)
                    .get("id")
                    .asLong();
            security.post(
                    "/api/access/accounts/" + id + "/role",
                    Map.of(
                            "role",
                            roleOf(account).name(),
                            "operatorCodes",
                            account.creditCode() == null ? List.of() : List.of(account.creditCode())));
        }
    }

    private static Map<String, @Nullable Object> opening(Doors admin, Account account)
            throws IOException, InterruptedException {
        Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
        wanted.put("username", account.username());
        wanted.put("password", account.password());
        wanted.put("name", account.name());
        wanted.put("personId", personId(admin, account));
        wanted.put("demonstration", true);
        return wanted;
    }

    private static @Nullable Long personId(Doors admin, Account account) throws IOException, InterruptedException {
        String name = java.net.URLEncoder.encode(account.name(), java.nio.charset.StandardCharsets.UTF_8);
        List<Long> found = new ArrayList<>();
        JsonNode answer = admin.get("/api/organisation/people?q=" + name);
        JsonNode people = answer.isArray() ? answer : answer.get("items");
        people.forEach(person -> {
            if (person.get("name").asString().equals(account.name())) {
                found.add(person.get("id").asLong());
            }
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private static Role roleOf(Account account) {
        return switch (account.role()) {
            case "DUTY_OFFICER" -> Role.DUTY;
            case "LEADER" -> Role.LEADER;
            case "DATA_OFFICER" -> Role.DEPARTMENT;
            case "TOWN_OFFICER" -> Role.TOWN;
            case "GRID_MEMBER" -> Role.GRID;
            case "ENTERPRISE" -> Role.ENTERPRISE;
            case "ADMINISTRATOR" -> Role.SYSTEM;
            case "SECURITY_ADMINISTRATOR" -> Role.SECURITY;
            case "AUDIT_ADMINISTRATOR" -> Role.AUDIT;
            default -> throw new IllegalArgumentException("unknown role " + account.role());
        };
    }

    /** The committee for dangerous chemicals meets the day after tomorrow. */
    private void planMeeting() throws IOException, InterruptedException {
        Doors officer = officer();
        for (JsonNode office : officer.get("/api/organisation/units")) {
            if (office.get("name").asString().equals("危险化学品安全专业委员会")) {
                long id = officer.post(
                                "/api/organisation/meetings",
                                Map.of(
                                        "orgUnitId",
                                        office.get("id").asLong(),
                                        "title",
                                        "第四季度例会",
                                        "beginsAt",
                                        meetingAt().toString(),
                                        "place",
                                        "区应急指挥中心 302 会议室"))
                        .get("id")
                        .asLong();
                officer.post(
                        "/api/organisation/meetings/" + id + "/agenda",
                        Map.of("title", "岁末年初危险化学品安全检查安排", "text", "区应急管理局汇报"));
                officer.post("/api/organisation/meetings/" + id + "/agenda/draw", Map.of());
            }
        }
    }

    private Instant meetingAt() {
        return district.today()
                .plusDays(2)
                .atTime(14, 30)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    private Doors officer() throws IOException, InterruptedException {
        return Doors.signIn(port, json, "shuju", FirstStart.DEMONSTRATION_PASSWORD);
    }

    private void handIn(String ledger, String file) throws IOException, InterruptedException {
        Doors officer = officer();
        String source = ledger.substring(0, ledger.indexOf('-'));
        long id = properties.ledgersByHand()
                ? awaitByHand(officer, ledger)
                : officer.upload("/api/registry/ledgers", files.resolve(file), ledger, "source", source)
                        .get("id")
                        .asLong();
        while (true) {
            JsonNode now = officer.get("/api/registry/ledgers/" + id);
            show(
                    "台账 " + ledger,
                    now.get("done").asLong(),
                    Math.max(1, now.get("total").asLong()));
            switch (now.get("status").asString()) {
                case "DONE" -> {
                    return;
                }
                case "FAILED", "CANCELLED" -> throw new IOException(ledger + " 没有导入：" + now);
                default -> Thread.sleep(POLL);
            }
        }
    }

    /** The first page is free meanwhile: the officer signs in and hands the file in on the page for ledgers. */
    private long awaitByHand(Doors officer, String ledger) throws IOException, InterruptedException {
        setup.show(Setup.Progress.READY);
        while (true) {
            JsonNode answer = officer.get("/api/registry/ledgers");
            JsonNode ledgers = answer.isArray() ? answer : answer.get("items");
            for (JsonNode known : ledgers) {
                if (known.get("fileName").asString().equals(ledger)) {
                    return known.get("id").asLong();
                }
            }
            Thread.sleep(POLL);
        }
    }

    private void show(String step, long done, long total) {
        if (!properties.ledgersByHand() || stepNumber <= 4) {
            setup.show(new Setup.Progress(
                    Setup.Phase.LOADING,
                    (stepNumber - 1) * 100L + 100 * done / total,
                    steps * 100L,
                    step,
                    "正在装入演示数据：第 " + stepNumber + " 步，共 " + steps + " 步"));
        }
    }
}
