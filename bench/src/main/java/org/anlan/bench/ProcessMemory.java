package org.anlan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of running processes, read from {@code /proc}. */
final class ProcessMemory {

    private static final double KIB_PER_MIB = 1024.0;

    private ProcessMemory() {}

    /** Resident set of one process. */
    static double rssMib(long pid) throws IOException {
        return kib(Path.of("/proc", String.valueOf(pid), "status"), "VmRSS") / KIB_PER_MIB;
    }

    /** Proportional set of a process and its children: memory they share counts once. */
    static double pssMib(ProcessHandle parent) throws IOException {
        double sum = 0;
        for (ProcessHandle process :
                Stream.concat(Stream.of(parent), parent.children()).toList()) {
            Path rollup = Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup");
            if (Files.exists(rollup)) {
                sum += kib(rollup, "Pss");
            }
        }
        return sum / KIB_PER_MIB;
    }

    /** The figure of a line such as {@code VmRSS:   123456 kB}. */
    static long kib(Path file, String key) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IOException(file + " has no line " + key));
    }
}
