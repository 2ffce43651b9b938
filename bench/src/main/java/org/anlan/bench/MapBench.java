package org.anlan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anlan.libs.demo.DemoDistrict;
import org.anlan.libs.demo.Position;
import tools.jackson.databind.JsonNode;

/** The district map at full size: a ledger of 40,000 units comes in, then people pan and zoom over them. */
record MapBench(Path jar, Launcher launcher, Figures figures, Clock clock) {

    private static final int UNITS = 40_000;
    private static final int USERS = 40;
    private static final int USERS_AT_ONCE = 20;
    private static final int VIEWS_EACH = 25;
    private static final int VIEWS_ALONE = 400;
    private static final Duration LOOKING = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long SEED = 40_000;

    void run() throws IOException, InterruptedException, SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        DemoDistrict district = new DemoDistrict(Fleet.DISTRICT_SEED, today);
        try (Platform platform = Platform.withDemonstration(jar, launcher)) {
            platform.start();
            figures.say(platform.postgres().version());
            platform.awaitDistrict();
            takeIn(platform, new WideLedger(SEED, district));
            look(platform, district.sketch().outline().ring());
        }
    }

    private void takeIn(Platform platform, WideLedger ledger) throws IOException, InterruptedException {
        Path file = Files.createTempFile("bench-ledger-", ".xlsx");
        try {
            ledger.write(file, UNITS);
            Visitor officer = platform.signIn("shuju");
            long began = System.nanoTime();
            String id = officer.upload("/api/registry/ledgers", file, "source", "应急管理局")
                    .get("id")
                    .asString();
            JsonNode done = awaitImport(officer, id);
            double seconds = (System.nanoTime() - began) / 1e9;
            figures.say(UNITS + " rows in " + Math.round(seconds) + " s, outcomes " + done.get("counts"));
            figures.print("map.import_rows_per_second", UNITS / seconds, "rows/s");
        } finally {
            Files.delete(file);
        }
    }

    private static JsonNode awaitImport(Visitor officer, String id) throws IOException, InterruptedException {
        while (true) {
            JsonNode now = officer.get("/api/registry/ledgers/" + id);
            switch (now.get("status").asString()) {
                case "DONE" -> {
                    return now;
                }
                case "FAILED", "CANCELLED" -> throw new IOException("the ledger was not taken in: " + now);
                default -> Thread.sleep(POLL);
            }
        }
    }

    private void look(Platform platform, List<Position> outline) throws IOException, InterruptedException {
        Position southWest = new Position(
                outline.stream().mapToDouble(Position::longitude).min().orElseThrow(),
                outline.stream().mapToDouble(Position::latitude).min().orElseThrow());
        Position northEast = new Position(
                outline.stream().mapToDouble(Position::longitude).max().orElseThrow(),
                outline.stream().mapToDouble(Position::latitude).max().orElseThrow());
        List<MapUser> users = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            Visitor visitor = platform.signIn(user % 2 == 0 ? "zhiban" : "lingdao");
            users.add(new MapUser(visitor, new MapWalk(SEED + user, southWest, northEast)));
        }
        countWhole(users.getFirst().visitor(), southWest, northEast);
        walk(users.subList(0, USERS_AT_ONCE), VIEWS_EACH, Duration.ZERO);
        figures.say("from here on the application is warm: every figure is of views of 1440 × 900 at zooms "
                + MapWalk.FARTHEST_ZOOM + "–" + MapWalk.NEAREST_ZOOM);
        Latencies alone = walk(users.subList(0, 1), VIEWS_ALONE, Duration.ZERO);
        report("_at_1", alone, "one user without a pause");
        report("_at_20", walk(users.subList(0, USERS_AT_ONCE), VIEWS_EACH, Duration.ZERO), "20 users without a pause");
        report("", walk(users, VIEWS_EACH, LOOKING), "40 users, a view each second each, from when it was due");
    }

    /** The bench is worth nothing where the map does not show the units. */
    private void countWhole(Visitor visitor, Position southWest, Position northEast)
            throws IOException, InterruptedException {
        JsonNode map = visitor.get(MapWalk.view(
                southWest.longitude(),
                southWest.latitude(),
                northEast.longitude(),
                northEast.latitude(),
                MapWalk.FARTHEST_ZOOM));
        long shown = 0;
        for (JsonNode feature : map.get("features")) {
            if (feature.get("layer").asString().equals("units")) {
                shown += feature.hasNonNull("count") ? feature.get("count").asLong() : 1;
            }
        }
        figures.print("map.units_shown", shown, "units");
        if (shown < UNITS) {
            throw new IOException("the map shows " + shown + " units of at least " + UNITS);
        }
    }

    private record MapUser(Visitor visitor, MapWalk walk) {}

    private static Latencies walk(List<MapUser> users, int views, Duration pause)
            throws IOException, InterruptedException {
        Collection<Long> nanos = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> walks = new ArrayList<>();
            for (int number = 0; number < users.size(); number++) {
                long first = began + pause.toNanos() * number / users.size();
                MapUser user = users.get(number);
                walks.add(() -> {
                    walkAlone(user, views, first, pause, nanos);
                    return null;
                });
            }
            for (Future<Void> walk : people.invokeAll(walks)) {
                walk.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("somebody's map did not open", e.getCause());
        }
        return Latencies.ofNanos(nanos);
    }

    private static void walkAlone(MapUser user, int views, long first, Duration pause, Collection<Long> nanos)
            throws IOException, InterruptedException {
        for (int view = 0; view < views; view++) {
            long due = pause.isZero() ? System.nanoTime() : first + view * pause.toNanos();
            long wait = due - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            JsonNode map = user.visitor().get(user.walk().next());
            nanos.add(System.nanoTime() - due);
            if (!map.has("features")) {
                throw new IOException("a map without features: " + map);
            }
        }
    }

    private void report(String suffix, Latencies latencies, String how) {
        figures.say(latencies.count() + " views, " + how);
        figures.print("map.viewport_p50_ms" + suffix, latencies.percentileMillis(0.50), "ms");
        figures.print("map.viewport_p95_ms" + suffix, latencies.percentileMillis(0.95), "ms");
        figures.print("map.viewport_p99_ms" + suffix, latencies.percentileMillis(0.99), "ms");
    }
}
