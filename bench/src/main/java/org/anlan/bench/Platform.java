package org.anlan.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A running application under test: the unpacked jar with the launcher's options, a data directory and ports of its own. It is
 * only driven through its doors and signals. Closing it ends its processes and removes its data.
 */
final class Platform implements AutoCloseable {

    static final String DEMONSTRATION_PASSWORD = "Anlan@2026";

    private static final Duration START_PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOAD_PATIENCE = Duration.ofMinutes(10);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Path jar;
    private final Launcher launcher;
    private final boolean demonstration;
    private final boolean feed;
    private final Path data;
    private final int webPort;
    private final int mqttPort;
    private final PostgresServer postgres;
    private final Thread lastResort;
    private @Nullable Process process;

    private Platform(Path jar, Launcher launcher, boolean demonstration, boolean feed) throws IOException {
        this.jar = jar.toAbsolutePath();
        this.launcher = launcher;
        this.demonstration = demonstration;
        this.feed = feed;
        this.data = Files.createTempDirectory("anlan-bench-");
        this.webPort = freePort();
        this.mqttPort = freePort();
        this.postgres = new PostgresServer(data);
        this.lastResort = new Thread(this::killAll, "last-resort");
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    static Platform withDemonstration(Path jar, Launcher launcher) throws IOException {
        return new Platform(jar, launcher, true, false);
    }

    /** With its sensors measuring, as {@code ./anlan up} has them: none falls silent and raises alarms. */
    static Platform withLivingDemonstration(Path jar, Launcher launcher) throws IOException {
        return new Platform(jar, launcher, true, true);
    }

    PostgresServer postgres() {
        return postgres;
    }

    int mqttPort() {
        return mqttPort;
    }

    /** Starts the process and waits for the first page. @return how long that took */
    Duration start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launcher.flags());
        Path cache = jar.resolveSibling("anlan.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--server.port=" + webPort,
                "--anlan.mqtt.port=" + mqttPort,
                "--anlan.db.directory=" + data,
                "--anlan.demo.load=" + demonstration,
                "--anlan.demo.feed=" + feed));
        long began = System.nanoTime();
        process = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()))
                .start();
        Visitor visitor = visitor();
        await("the first page", START_PATIENCE, () -> showsFirstPage(visitor));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private Path console() {
        return data.resolve("console.txt");
    }

    private static boolean showsFirstPage(Visitor visitor) throws InterruptedException {
        try {
            HttpResponse<String> answer = visitor.open("/");
            return answer.statusCode() == 200 && answer.body().contains("id=\"app\"");
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits until the demonstration district has been taken in. */
    void awaitDistrict() throws IOException, InterruptedException {
        Visitor visitor = visitor();
        await("the demonstration district", LOAD_PATIENCE, () -> {
            JsonNode setup = visitor.get("/api/setup");
            if (setup.get("step").asString().equals("中断")) {
                throw new IOException("the demonstration was not loaded: " + setup.get("message") + "\n" + lastWords());
            }
            return setup.get("phase").asString().equals("READY")
                    && setup.get("accounts").size() > 1;
        });
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private void await(String what, Duration patience, Condition condition) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (!application().isAlive()) {
                throw new IOException("The application ended before " + what + ":\n" + lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("No sign of " + what + " after " + patience + ":\n" + lastWords());
            }
            Thread.sleep(POLL);
        }
    }

    /** The end of the console, and the latest errors of the log. */
    String lastWords() throws IOException {
        List<String> words = new ArrayList<>(last(30, Files.readAllLines(console())));
        Path log = data.resolve("logs/anlan.log");
        if (Files.exists(log)) {
            try (Stream<String> lines = Files.lines(log)) {
                List<String> errors =
                        lines.filter(line -> line.contains("\"ERROR\"")).toList();
                last(3, errors).forEach(error -> words.add(error.substring(0, Math.min(error.length(), 2_000))));
            }
        }
        return String.join("\n", words);
    }

    private static List<String> last(int count, List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    Visitor visitor() {
        return new Visitor(URI.create("http://localhost:" + webPort));
    }

    Visitor signIn(String username) throws IOException, InterruptedException {
        return visitor().signIn(username, DEMONSTRATION_PASSWORD);
    }

    Process application() {
        if (process == null) {
            throw new IllegalStateException("the platform was not started");
        }
        return process;
    }

    /** Asks it to end, as Ctrl-C does, and waits. */
    void stop() throws IOException, InterruptedException {
        application().destroy();
        if (!application().waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("The application does not stop within " + STOP_PATIENCE + ":\n" + lastWords());
        }
    }

    /** kill −9 of the application; its PostgreSQL stays behind. */
    void killApplication() throws InterruptedException {
        application().destroyForcibly().waitFor();
    }

    /** kill −9 of the postmaster. */
    void killPostgres() throws IOException, InterruptedException {
        ProcessHandle postmaster = postgres.process();
        postmaster.destroyForcibly();
        await(
                "the end of PostgreSQL",
                STOP_PATIENCE,
                () -> postgres.findProcess()
                        .filter(found -> found.pid() == postmaster.pid())
                        .isEmpty());
    }

    double applicationRssMib() throws IOException {
        return ProcessMemory.rssMib(application().pid());
    }

    double postgresPssMib() throws IOException {
        return ProcessMemory.pssMib(postgres.process());
    }

    private void killAll() {
        if (process != null) {
            process.destroyForcibly();
        }
        try {
            Optional<ProcessHandle> postmaster = postgres.findProcess();
            postmaster.ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            System.err.println("PostgreSQL under " + data + " may still run: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        if (process != null && process.isAlive()) {
            try {
                stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        killAll();
        Runtime.getRuntime().removeShutdownHook(lastResort);
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
