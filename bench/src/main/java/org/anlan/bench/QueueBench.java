package org.anlan.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Work orders at full size: a million of them, and two hundred people at once who open their queue, search, and dispatch. Each has
 * an account and a session of his own; what is waited for is counted from when the request was due.
 */
record QueueBench(Path jar, Launcher launcher, Figures figures, Clock clock, int orders) {

    static final int FULL_SIZE = 1_000_000;

    private static final int USERS = 200;
    private static final int DISPATCHERS = 8;
    /** First slowly, as people come to work, then as fast as it is measured. */
    private static final Duration SLOW = Duration.ofSeconds(8);

    private static final int SLOW_ROUNDS = 3;
    private static final int WARM_UP = 15;
    private static final int MEASURED = 30;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration DISPATCHING = Duration.ofSeconds(20);
    private static final long SEED = 20261127;

    private record User(Visitor visitor, Random random, String role) {}

    private interface Asked {
        String path(User user);
    }

    void run() throws IOException, InterruptedException, SQLException {
        try (Platform platform = Platform.withLivingDemonstration(jar, launcher)) {
            try {
                measure(platform);
            } catch (IOException e) {
                throw new IOException(e.getMessage() + "\n" + platform.lastWords(), e);
            }
        }
    }

    private void measure(Platform platform) throws IOException, InterruptedException, SQLException {
        platform.start();
        figures.say(platform.postgres().version());
        for (String setting : List.of("fsync", "synchronous_commit", "shared_buffers", "work_mem")) {
            figures.say("PostgreSQL " + setting + " = " + platform.postgres().text("show " + setting));
        }
        platform.awaitDistrict();
        OrderFlood flood;
        try (Connection superuser = platform.postgres().connectAsSuperuser()) {
            flood = new OrderFlood(superuser, SEED);
            long began = System.nanoTime();
            flood.fill(orders, clock.instant());
            figures.say(orders + " orders, one in ten open, at "
                    + flood.units().size() + " units, taken in with their indexes in "
                    + Math.round((System.nanoTime() - began) / 1e9) + " s");
            openAccounts(superuser);
        }
        List<User> users = signIn(platform);
        figures.say(USERS + " sessions of accounts of their own, each asks every " + PAUSE.toSeconds()
                + " s; from when it was due; 50 rows a page");
        warmUp(users, QueueBench::myQueue);
        report(
                "queue.my_queue",
                ask(users, MEASURED, PAUSE, QueueBench::myQueue),
                "my queue: by deadline, light and distance");
        warmUp(users, user -> search(user, flood));
        report(
                "queue.search",
                ask(users, MEASURED, PAUSE, user -> search(user, flood)),
                "searches: titles, parts of them, unit names");
        report(
                "queue.list",
                ask(users, MEASURED, PAUSE, user -> "/api/workorder/orders?status=OPEN&size=50"),
                "the whole list of one's place");
        dispatch(platform, flood);
    }

    /** Copies of the demonstration's password, one account for each of many people, by what they are. */
    private static void openAccounts(Connection superuser) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("""
                    with person as (
                      select e.id, e.name, e.operator_code,
                             case when e.operator_code is not null then 'ENTERPRISE' when bool_or(p.level in ('GRID', 'VILLAGE')) then 'GRID'
                                  when bool_or(p.level = 'TOWN') then 'TOWN' when bool_or(p.level = 'DEPARTMENT') then 'DEPARTMENT'
                                  else 'DUTY' end as role
                        from organisation.person e
                        left join organisation.appointment a on a.person_id = e.id
                        left join organisation.post p on p.id = a.post_id
                       group by e.id),
                    chosen as (
                      select *, row_number() over (partition by role order by id) as rank from person),
                    many as (
                      select *, row_number() over (order by lap, rank, id) as n from chosen cross join generate_series(1, %1$d) lap)
                    insert into access.account (username, password_hash, name, role, person_id, operator_codes, demonstration, created_at,
                                                password_changed_at, must_change_password)
                    select 'bench-' || n, base.password_hash, many.name, many.role, many.id,
                           case when operator_code is null then '{}' else array[operator_code] end, true, now(), now(), false
                      from many, access.account base where base.username = 'linghu' and n <= %1$d""".formatted(USERS));
        }
    }

    private List<User> signIn(Platform platform) throws IOException, InterruptedException, SQLException {
        List<String> roles = new ArrayList<>();
        try (Connection connection = platform.postgres().connectAsSystem();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select role from access.account where username like 'bench-%' order by substr(username, 7)::int")) {
            while (row.next()) {
                roles.add(row.getString(1));
            }
        }
        List<User> users = new ArrayList<>();
        for (int n = 1; n <= roles.size(); n++) {
            users.add(new User(platform.signIn("bench-" + n), new Random(SEED + n), roles.get(n - 1)));
        }
        figures.say("roles "
                + roles.stream().collect(Collectors.groupingBy(role -> role, TreeMap::new, Collectors.counting())));
        return users;
    }

    private static String myQueue(User user) {
        String queue = "/api/workorder/orders?mine=true&status=OPEN&size=50";
        return switch (user.random().nextInt(6)) {
            case 0 -> queue + "&sort=light";
            case 1 -> queue + "&sort=distance&lon=120.42&lat=30.87";
            default -> queue;
        };
    }

    private static String search(User user, OrderFlood flood) {
        String words = URLEncoder.encode(flood.words(user.random()), StandardCharsets.UTF_8);
        return "/api/workorder/orders?size=50&q=" + words + (user.random().nextInt(4) == 0 ? "&status=ALL" : "");
    }

    private static void warmUp(List<User> users, Asked asked) throws IOException, InterruptedException {
        ask(users, SLOW_ROUNDS, SLOW, asked);
        ask(users, WARM_UP, PAUSE, asked);
    }

    private static Latencies ask(List<User> users, int times, Duration pause, Asked asked)
            throws IOException, InterruptedException {
        Collection<Long> nanos = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        List<Callable<Void>> people = new ArrayList<>();
        for (int number = 0; number < users.size(); number++) {
            User user = users.get(number);
            long first = began + pause.toNanos() * number / users.size();
            people.add(() -> {
                for (int time = 0; time < times; time++) {
                    long due = first + time * pause.toNanos();
                    long wait = due - System.nanoTime();
                    if (wait > 0) {
                        Thread.sleep(Duration.ofNanos(wait));
                    }
                    HttpResponse<String> page = user.visitor().open(asked.path(user));
                    nanos.add(System.nanoTime() - due);
                    if (page.statusCode() != 200 || !page.body().startsWith("{\"items\":[")) {
                        throw new IOException("no list of orders: " + page.statusCode() + " " + page.body());
                    }
                }
                return null;
            });
        }
        together(people);
        return Latencies.ofNanos(nanos);
    }

    private void dispatch(Platform platform, OrderFlood flood) throws IOException, InterruptedException {
        Collection<Long> nanos = new ConcurrentLinkedQueue<>();
        List<Visitor> officers = new ArrayList<>();
        for (int i = 0; i < DISPATCHERS; i++) {
            officers.add(platform.signIn("zhiban"));
        }
        long began = System.nanoTime();
        long end = began + DISPATCHING.toNanos();
        List<Callable<Void>> people = new ArrayList<>();
        for (int number = 0; number < DISPATCHERS; number++) {
            Visitor officer = officers.get(number);
            Random random = new Random(SEED * 31 + number);
            String name = "基准派单 " + number + "-";
            people.add(() -> {
                for (int i = 0; System.nanoTime() < end; i++) {
                    long due = System.nanoTime();
                    OrderFlood.Unit unit =
                            flood.units().get(random.nextInt(flood.units().size()));
                    officer.post(
                            "/api/workorder/orders",
                            Map.of("unitId", unit.id(), "title", name + i, "what", "测量派单。", "workingDays", 3));
                    nanos.add(System.nanoTime() - due);
                }
                return null;
            });
        }
        together(people);
        double seconds = (System.nanoTime() - began) / 1e9;
        Latencies latencies = Latencies.ofNanos(nanos);
        figures.say(DISPATCHERS
                + " officers dispatch without a pause: order, ledger, life line, message, audit, each durable");
        figures.print("queue.dispatch_per_second", latencies.count() / seconds, "orders/s");
        figures.print("queue.dispatch_p95_ms", latencies.percentileMillis(0.95), "ms");
    }

    private static void together(List<Callable<Void>> people) throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> each : threads.invokeAll(people)) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a request failed", e.getCause());
        }
    }

    private void report(String name, Latencies latencies, String how) {
        figures.say(latencies.count() + " requests, " + how);
        figures.print(name + "_p50_ms", latencies.percentileMillis(0.50), "ms");
        figures.print(name + "_p95_ms", latencies.percentileMillis(0.95), "ms");
        figures.print(name + "_p99_ms", latencies.percentileMillis(0.99), "ms");
    }
}
