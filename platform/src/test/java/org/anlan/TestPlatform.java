package org.anlan;

import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole platform over a real embedded PostgreSQL, started once for all tests that extend this. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
public abstract class TestPlatform {

    protected static final String METRICS_TOKEN = "a token for the collector of these tests";
    protected static final String CALLBACK_SECRET = "a secret for the gateway of these tests";

    @DynamicPropertySource
    static void ownDirectory(DynamicPropertyRegistry registry) {
        Path directory = Path.of(
                "target", "test-data", String.valueOf(ProcessHandle.current().pid()));
        registry.add("anlan.db.directory", directory::toString);
        registry.add("anlan.mqtt.port", () -> "0");
        registry.add("anlan.demo.load", () -> "false");
        registry.add("anlan.calendar.quiet-from", () -> "12:00");
        registry.add("anlan.calendar.quiet-until", () -> "12:00");
        registry.add("anlan.metrics.token", () -> METRICS_TOKEN);
        registry.add("anlan.sms.callback-secret", () -> CALLBACK_SECRET);
        registry.add("anlan.access.demonstration", () -> "true");
        registry.add("anlan.access.lockout.address-failures", () -> "100000");
    }
}
