package org.anlan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** What a figure was measured on: time, machine, Java, commit. */
record Machine(String processor, int cores, double memoryGib, String kernel, double load) {

    private static final double KIB_PER_GIB = 1024.0 * 1024.0;

    static Machine here() throws IOException {
        return new Machine(
                line("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                ProcessMemory.kib(Path.of("/proc/meminfo"), "MemTotal") / KIB_PER_GIB,
                Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip(),
                Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]));
    }

    void describe(Figures figures, Instant now, Launcher launcher) {
        figures.say("UTC " + now.truncatedTo(ChronoUnit.SECONDS));
        figures.say(String.format(
                Locale.ROOT,
                "machine %d cores, %.1f GiB, %s, Linux %s, load at the start %.2f",
                cores,
                memoryGib,
                processor,
                kernel,
                load));
        figures.say("Java " + Runtime.version() + " " + System.getProperty("java.vm.name") + ", platform runs with "
                + String.join(" ", launcher.flags()));
        figures.say("commit " + commit(launcher.home()));
    }

    private static String line(String file, String key) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown processor");
    }

    private static String commit(Path home) {
        try {
            Process git = new ProcessBuilder(
                            List.of("git", "-C", home.toString(), "describe", "--always", "--dirty", "--abbrev=12"))
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? answer : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
