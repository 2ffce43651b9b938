package org.anlan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the terminal where the first page is and how long it took from the launcher's first line. */
@Component
class Announcement {

    private final Clock clock;
    private int port;

    Announcement(Clock clock) {
        this.clock = clock;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        Long began = Long.getLong("anlan.began");
        String took = began == null
                ? ""
                : "（用时 %.1f 秒）"
                        .formatted(Duration.between(Instant.ofEpochMilli(began), clock.instant())
                                        .toMillis()
                                / 1000.0);
        System.out.println("安澜已启动：http://localhost:" + port + took);
    }
}
