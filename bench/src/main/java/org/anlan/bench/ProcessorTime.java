package org.anlan.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time that the platform, its PostgreSQL and the load itself have used. */
record ProcessorTime(Duration platform, Duration postgres, Duration load) {

    static ProcessorTime of(Platform platform) throws IOException {
        ProcessHandle postmaster = platform.postgres().process();
        return new ProcessorTime(
                used(platform.application().toHandle()),
                Stream.concat(Stream.of(postmaster), postmaster.children())
                        .map(ProcessorTime::used)
                        .reduce(Duration.ZERO, Duration::plus),
                used(ProcessHandle.current()));
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** In words; a server process of PostgreSQL that ended meanwhile is missing. */
    String since(ProcessorTime earlier) {
        return "platform %d, PostgreSQL %d, load %d"
                .formatted(
                        platform.minus(earlier.platform).toSeconds(),
                        postgres.minus(earlier.postgres).toSeconds(),
                        load.minus(earlier.load).toSeconds());
    }
}
