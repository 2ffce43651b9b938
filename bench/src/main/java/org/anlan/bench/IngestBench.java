package org.anlan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.anlan.bench.IngestLoad.Throughput;

/**
 * Readings a second through the shipped path, from a published message to its acknowledgement after the commit, with every
 * switch on; beside it what the same PostgreSQL takes in by bare binary COPY.
 */
record IngestBench(Path jar, Launcher launcher, Figures figures, Clock clock) {

    static final int POINTS_PER_DEVICE = 10;

    private static final String FLEET = "bench";
    private static final int DEVICES = 2_000;
    private static final int IN_FLIGHT = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration WINDOW = Duration.ofSeconds(20);
    private static final Duration SINGLES_AFTER = Duration.ofHours(2);
    private static final Duration BACK = Duration.ofHours(4);
    private static final int PACED_PERIODS = 2;

    void run() throws IOException, InterruptedException, SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        Fleet fleet = Fleet.draw(FLEET, DEVICES, POINTS_PER_DEVICE, GasRule.DEMONSTRATION, today);
        try (Platform platform = Platform.withDemonstration(jar, launcher)) {
            platform.start();
            platform.awaitDistrict();
            fleet.enter(platform);
            saySwitches(platform);
            try (LiveListener live = LiveListener.start(platform.signIn("zhiban"));
                    IngestLoad load = IngestLoad.connect(platform.mqttPort(), fleet.devices())) {
                double rate = saturate(platform, load);
                pace(fleet, load);
                verify(platform, load);
                figures.print("ingest.live_events", live.events(), "events");
                compareWithCopy(platform, rate);
            }
        }
    }

    private void saySwitches(Platform platform) throws IOException, SQLException {
        PostgresServer postgres = platform.postgres();
        figures.say(postgres.version());
        figures.say(
                "%d devices connected, %d points each, one rule with delays and deadband and one for silence a point"
                        .formatted(DEVICES, POINTS_PER_DEVICE));
        figures.say("on: QoS 1, acknowledged after the commit; device passwords; rules, latest values, alarms, journal,"
                + " live push to one desk; row-level security");
        figures.say("PostgreSQL: fsync " + postgres.text("show fsync") + ", synchronous_commit "
                + postgres.text("show synchronous_commit") + ", full_page_writes "
                + postgres.text("show full_page_writes"));
        figures.say("the load runs on the same machine");
    }

    private double saturate(Platform platform, IngestLoad load) throws IOException, InterruptedException {
        Instant from = clock.instant().minus(BACK);
        ProcessorTime before = ProcessorTime.of(platform);
        Throughput full = load.saturate(MessageShape.ALL_POINTS, IN_FLIGHT, from, WARM_UP, WINDOW);
        figures.say("processor seconds " + ProcessorTime.of(platform).since(before) + " in "
                + WARM_UP.plus(WINDOW).toSeconds() + " s");
        figures.print("ingest.readings_per_second", full.perSecond(), "readings/s");
        figures.print("ingest.messages_per_second", full.perSecond() / POINTS_PER_DEVICE, "messages/s");
        Throughput single = load.saturate(
                MessageShape.ONE_POINT, IN_FLIGHT * POINTS_PER_DEVICE, from.plus(SINGLES_AFTER), WARM_UP, WINDOW);
        figures.print("ingest.readings_per_second_one_a_message", single.perSecond(), "readings/s");
        return full.perSecond();
    }

    private void pace(Fleet fleet, IngestLoad load) throws IOException, InterruptedException {
        Latencies latencies = load.pace(MessageShape.ALL_POINTS, clock.instant(), fleet.period(), PACED_PERIODS);
        long rate = fleet.points() / fleet.period().toSeconds();
        figures.say("publish to acknowledgement of " + latencies.count() + " messages at " + rate
                + " readings/s, from when each was due");
        figures.print("ingest.ack_p50_ms_at_667", latencies.percentileMillis(0.50), "ms");
        figures.print("ingest.ack_p99_ms_at_667", latencies.percentileMillis(0.99), "ms");
    }

    private void verify(Platform platform, IngestLoad load) throws IOException, SQLException {
        Sensing sensing = new Sensing(platform.postgres());
        long stored = sensing.readings(FLEET);
        figures.print("ingest.acknowledged", load.acknowledged(), "readings");
        figures.print("ingest.stored", stored, "rows");
        figures.print("ingest.alarms", sensing.highAlarms(FLEET), "alarms");
        if (stored != load.acknowledged()) {
            throw new IOException(load.acknowledged() + " readings were acknowledged, " + stored + " are in the table");
        }
    }

    private void compareWithCopy(Platform platform, double rate) throws IOException, SQLException {
        try (Connection connection = platform.postgres().connectAsSuperuser()) {
            CopyLimit.Outcome copy = new CopyLimit(connection).measure(Sensing.pointsOf(FLEET));
            figures.say("bare COPY of " + copy.rows() + " rows by one connection, " + CopyLimit.ROWS_PER_TRANSACTION
                    + " a transaction");
            figures.print("ingest.copy_limit_per_second", copy.perSecond(), "rows/s");
            figures.print("ingest.vs_copy_limit", rate / copy.perSecond(), "ratio");
        }
    }
}
