package org.anlan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** {@code Bench startup|ingest|map|queue <jar>}: prints {@code name value unit} lines, machine and versions first. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2 || !Files.isRegularFile(Path.of(arguments[1]))) {
            System.err.println("Bench startup|ingest|map|queue <platform/target/anlan-app.jar>");
            System.exit(2);
        }
        Path jar = Path.of(arguments[1]);
        Figures figures = new Figures(System.out);
        Launcher launcher = Launcher.above(jar);
        Clock clock = Clock.systemUTC();
        Machine.here().describe(figures, clock.instant(), launcher);
        switch (arguments[0]) {
            case "startup" -> new StartupBench(jar, launcher, figures).run();
            case "ingest" -> new IngestBench(jar, launcher, figures, clock).run();
            case "map" -> new MapBench(jar, launcher, figures, clock).run();
            case "queue" -> {
                String orders =
                        System.getenv().getOrDefault("ANLAN_BENCH_ORDERS", String.valueOf(QueueBench.FULL_SIZE));
                new QueueBench(jar, launcher, figures, clock, Integer.parseInt(orders)).run();
            }
            default -> {
                System.err.println("There is no bench " + arguments[0] + ". Known: startup, ingest, map, queue.");
                System.exit(2);
            }
        }
    }
}
