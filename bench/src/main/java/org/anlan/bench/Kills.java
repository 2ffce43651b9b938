package org.anlan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.anlan.bench.Fleet.Device;
import org.anlan.bench.Fleet.PointName;

/**
 * {@code Kills <n> <jar> [seed]}: kills the application n times and its PostgreSQL n times (kill −9) while readings arrive, then
 * compares the devices' log with the database. Exit 1 when anything acknowledged is missing or an alarm was raised twice.
 */
public final class Kills {

    private static final String FLEET = "kill";
    private static final GasRule WAITING = new GasRule(20, 2, Duration.ofSeconds(3), Duration.ofSeconds(5), false);
    private static final GasRule DISPATCHED = new GasRule(20, 2, Duration.ofSeconds(3), Duration.ofSeconds(5), true);
    private static final Duration PACE = Duration.ofMillis(100);
    private static final Duration QUIET_PACE = Duration.ofMillis(20);
    private static final Duration BACK = Duration.ofHours(6);
    private static final Duration RECOVERY_PATIENCE = Duration.ofMinutes(2);
    private static final Duration DISPATCH_PATIENCE = Duration.ofSeconds(60);
    private static final int LEAST_QUIET_MILLIS = 1_500;
    private static final int MOST_QUIET_MILLIS = 4_500;

    private final Platform platform;
    private final Figures figures;
    private final Random random;
    private final Clock clock;
    private final ReadingLog log = new ReadingLog();
    private final List<Publisher> publishers = new ArrayList<>();
    private final Map<PointName, GasRule> rules = new HashMap<>();

    private Kills(Platform platform, Figures figures, Random random, Clock clock) {
        this.platform = platform;
        this.figures = figures;
        this.random = random;
        this.clock = clock;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2 || !Files.isRegularFile(Path.of(arguments[1]))) {
            System.err.println("Kills <how many of each> <platform/target/anlan-app.jar> [seed]");
            System.exit(2);
        }
        Path jar = Path.of(arguments[1]);
        Clock clock = Clock.systemUTC();
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : clock.millis();
        Figures figures = new Figures(System.out);
        Launcher launcher = Launcher.above(jar);
        Machine.here().describe(figures, clock.instant(), launcher);
        figures.count("seed", seed);
        boolean passed = false;
        try (Platform platform = Platform.withDemonstration(jar, launcher)) {
            Kills kills = new Kills(platform, figures, new Random(seed), clock);
            passed = kills.run(Integer.parseInt(arguments[0]));
        } catch (IOException | SQLException e) {
            System.err.println("No verdict: " + e);
        }
        System.exit(passed ? 0 : 1); // devices that still try would keep this process alive
    }

    private boolean run(int each) throws IOException, InterruptedException, SQLException {
        platform.start();
        platform.awaitDistrict();
        figures.say(platform.postgres().version());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        mount(Fleet.draw(FLEET + "-waiting", 8, 1, WAITING, today), WAITING, true);
        mount(Fleet.draw(FLEET + "-sending", 2, 1, DISPATCHED, today), DISPATCHED, true);
        mount(Fleet.draw(FLEET + "-quiet", 20, 1, WAITING, today), WAITING, false);
        DutyOfficer officer = new DutyOfficer(platform.signIn("zhiban"));
        List<Thread> threads = new ArrayList<>();
        threads.add(start("duty-officer", officer::run));
        for (Publisher publisher : publishers) {
            threads.add(start("device", publisher::run));
        }
        awaitAcknowledgements(System.nanoTime());
        List<Victim> victims = Victim.draw(each, random);
        for (int number = 0; number < victims.size(); number++) {
            kill(victims.get(number), (number + 1) + "/" + victims.size());
        }
        publishers.forEach(Publisher::finish);
        officer.goHome();
        for (Thread thread : threads) {
            thread.join();
        }
        figures.count("acknowledgements_by_duty_officer", officer.acknowledged());
        return judge();
    }

    private void mount(Fleet fleet, GasRule rule, boolean alarming)
            throws IOException, InterruptedException, SQLException {
        fleet.enter(platform);
        Instant from = clock.instant().minus(BACK).truncatedTo(ChronoUnit.SECONDS);
        for (Device device : fleet.devices()) {
            publishers.add(new Publisher(
                    platform.mqttPort(),
                    device,
                    alarming ? GasCurve::at : GasCurve::quietAt,
                    alarming ? PACE : QUIET_PACE,
                    from,
                    log));
            rules.put(new PointName(device.id(), device.codes().getFirst()), rule);
        }
    }

    private interface Deed {
        void run() throws InterruptedException;
    }

    private static Thread start(String name, Deed deed) {
        return Thread.ofVirtual().name(name).start(() -> {
            try {
                deed.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void kill(Victim victim, String which) throws IOException, InterruptedException {
        Thread.sleep(random.nextInt(LEAST_QUIET_MILLIS, MOST_QUIET_MILLIS));
        long sent = log.sentCount();
        long acknowledged = log.acknowledgedCount();
        Instant at = clock.instant();
        switch (victim) {
            case APPLICATION -> platform.killApplication();
            case POSTGRES -> platform.killPostgres();
        }
        long killed = System.nanoTime();
        if (victim == Victim.APPLICATION) {
            platform.start();
        }
        awaitAcknowledgements(killed);
        figures.say(String.format(
                Locale.ROOT,
                "kill %s %s at %s: sent %d, acknowledged %d; every device is acknowledged again after %.1f s",
                which,
                victim,
                at,
                sent,
                acknowledged,
                (System.nanoTime() - killed) / 1e9));
    }

    private void awaitAcknowledgements(long since) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + RECOVERY_PATIENCE.toNanos();
        while (publishers.stream().anyMatch(publisher -> publisher.lastAcknowledgement() - since <= 0)) {
            if (System.nanoTime() > deadline) {
                throw new IOException(
                        "some devices are not acknowledged after " + RECOVERY_PATIENCE + ":\n" + platform.lastWords());
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private boolean judge() throws IOException, InterruptedException, SQLException {
        Sensing sensing = new Sensing(platform.postgres());
        Verdict verdict = Verdict.of(log, sensing.stored(FLEET), sensing.raised(FLEET), rules);
        figures.count("sent", log.sentCount());
        figures.count("acknowledged", log.acknowledgedCount());
        figures.count("stored", sensing.readings(FLEET));
        figures.count("alarms", sensing.highAlarms(FLEET));
        figures.count(
                "times_raised",
                sensing.raised(FLEET).values().stream().mapToInt(List::size).sum());
        verdict.print(figures);
        boolean ordersStandOnce = ordersStandOnce(sensing);
        return verdict.passed() && ordersStandOnce;
    }

    /** The consumer of the journal may still be at work; it is given a minute to send the last orders. */
    private boolean ordersStandOnce(Sensing sensing) throws IOException, InterruptedException, SQLException {
        Visitor desk = platform.signIn("zhiban");
        long wanted = sensing.pointsInHighAlarm(FLEET + "-sending");
        long deadline = System.nanoTime() + DISPATCH_PATIENCE.toNanos();
        Orders.Count orders = Orders.forAlarms(desk);
        while ((orders.all() < wanted || sensing.highAlarmsWithoutOrder(FLEET + "-sending") > 0)
                && System.nanoTime() < deadline) {
            Thread.sleep(Duration.ofMillis(500));
            orders = Orders.forAlarms(desk);
        }
        figures.count("orders", orders.all());
        figures.count("orders_wanted", wanted);
        figures.count("duplicate_orders", orders.duplicates().size());
        long without = sensing.highAlarmsWithoutOrder(FLEET + "-sending");
        figures.count("alarms_without_order", without);
        return orders.duplicates().isEmpty() && orders.all() == wanted && without == 0;
    }
}
