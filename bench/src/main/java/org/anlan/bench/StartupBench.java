package org.anlan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How soon the first page is there, on an empty and on a loaded data directory, and how much memory the platform rests in. */
record StartupBench(Path jar, Launcher launcher, Figures figures) {

    private static final int WARM_STARTS = 3;
    private static final double MILLIS_PER_SECOND = 1_000.0;

    void run() throws IOException, InterruptedException, SQLException {
        try (Platform platform = Platform.withDemonstration(jar, launcher)) {
            long began = System.nanoTime();
            figures.print("startup.first_page_s", seconds(platform.start()), "s");
            figures.say(platform.postgres().version());
            platform.awaitDistrict();
            figures.print("startup.demo_loaded_s", seconds(Duration.ofNanos(System.nanoTime() - began)), "s");
            List<Duration> warm = new ArrayList<>();
            for (int start = 0; start < WARM_STARTS; start++) {
                platform.stop();
                warm.add(platform.start());
                platform.awaitDistrict();
            }
            figures.say("warm starts " + warm);
            Collections.sort(warm);
            figures.print("startup.warm_page_s", seconds(warm.get(WARM_STARTS / 2)), "s");
            platform.signIn("zhiban").get("/api/access/me");
            figures.print("startup.rss_mib", platform.applicationRssMib(), "MiB");
            figures.print("startup.postgres_pss_mib", platform.postgresPssMib(), "MiB");
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_PER_SECOND;
    }
}
