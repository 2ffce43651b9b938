package org.anlan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * {@code Escalations <n> <jar>}: n escalations fall due while the application, then PostgreSQL, is killed (kill −9). Exit 1
 * when one fires twice, not at all, or more than a minute late.
 */
public final class Escalations {

    private static final int ORDERS = 15_000;
    private static final long SEED = 20261127L;
    private static final int FIRST_RUNG = 1_000;
    private static final Duration AHEAD = Duration.ofSeconds(10);
    private static final Duration LATEST = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Platform platform;
    private final Figures figures;
    private final Clock clock;
    private final int wanted;

    private Escalations(Platform platform, Figures figures, Clock clock, int wanted) {
        this.platform = platform;
        this.figures = figures;
        this.clock = clock;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2 || !Files.isRegularFile(Path.of(arguments[1]))) {
            System.err.println("Escalations <how many> <platform/target/app/anlan-app.jar>");
            System.exit(2);
        }
        int due = Integer.parseInt(arguments[0]);
        Path jar = Path.of(arguments[1]);
        Clock clock = Clock.systemUTC();
        Figures figures = new Figures(System.out);
        boolean passed = false;
        try {
            Launcher launcher = Launcher.above(jar);
            Machine.here().describe(figures, clock.instant(), launcher);
            try (Platform platform = Platform.withDemonstration(jar, launcher)) {
                passed = new Escalations(platform, figures, clock, due).run();
            }
        } catch (IOException | SQLException e) {
            System.err.println("No verdict: " + e);
        }
        System.exit(passed ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException, SQLException {
        platform.start();
        platform.awaitDistrict();
        try (Connection superuser = platform.postgres().connectAsSuperuser()) {
            new OrderFlood(superuser, SEED).fill(ORDERS, clock.instant());
        }
        boolean passed = true;
        for (Victim victim : Victim.values()) {
            passed &= survives(victim);
        }
        return passed;
    }

    private boolean survives(Victim victim) throws IOException, InterruptedException, SQLException {
        int rung = victim == Victim.APPLICATION ? FIRST_RUNG : 2 * FIRST_RUNG; // firing one adds the next rung
        String mine = "from workorder.deadline where kind = 'ESCALATION' and rung = " + rung;
        Instant due = clock.instant().plus(AHEAD);
        try (Connection superuser = platform.postgres().connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("""
                    insert into workorder.deadline (order_id, kind, round, rung, due_at)
                    select id, 'ESCALATION', round, %d, timestamptz '%s' + make_interval(secs => row_number() over (order by id) / 500.0)
                      from workorder.work_order
                     where cause_kind = 'bench' and status in ('DISPATCHED', 'ACCEPTED') order by id limit %d""".formatted(rung, due, wanted));
        }
        long stepsBefore = steps();
        long toldBefore = told();
        awaitCount(mine + " and fired_at is not null", wanted / 5);
        switch (victim) {
            case APPLICATION -> {
                platform.killApplication();
                platform.start();
            }
            case POSTGRES -> platform.killPostgres();
        }
        awaitCount(mine + " and fired_at is not null", wanted);
        Duration latest = Duration.between(due, clock.instant());
        String name = "escalations.%s.".formatted(victim.name().toLowerCase(Locale.ROOT));
        long told = told() - toldBefore;
        long steps = steps() - stepsBefore;
        long messages = platform.postgres().count("""
                select count(*) - count(distinct (order_id, text)) from workorder.step
                 where kind = 'ESCALATED' and order_id in (select order_id %s)""".formatted(mine));
        figures.count(name + "due", wanted);
        figures.count(
                name + "fired", platform.postgres().count("select count(*) " + mine + " and fired_at is not null"));
        figures.count(name + "told_somebody", told);
        figures.count(name + "steps", steps);
        figures.count(name + "said_twice", messages);
        figures.print(name + "latest_s", latest.toMillis() / 1e3, "s");
        return told > 0 && steps == told && messages == 0 && latest.compareTo(LATEST) <= 0;
    }

    /** Escalations that reached a person: each writes one step, in the transaction that marks it fired. */
    private long told() throws IOException, SQLException {
        return platform.postgres().count("select count(*) from workorder.deadline where cardinality(told_ids) > 0");
    }

    private long steps() throws IOException, SQLException {
        return platform.postgres().count("select count(*) from workorder.step where kind = 'ESCALATED'");
    }

    /** A database that is down has no count yet. */
    private void awaitCount(String rows, long wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(rows) < wanted) {
            if (System.nanoTime() > deadline) {
                throw new IOException(
                        "%d of %d after %s:%n%s".formatted(count(rows), wanted, PATIENCE, platform.lastWords()));
            }
            Thread.sleep(POLL);
        }
    }

    private long count(String rows) {
        try {
            return platform.postgres().count("select count(*) " + rows);
        } catch (IOException | SQLException e) {
            return -1;
        }
    }
}
