package org.anlan.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.anlan.TestBrowser;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.libs.demo.DemoDistrict;
import org.anlan.libs.demo.Ledgers;
import tools.jackson.databind.JsonNode;

/** The demonstration district's ledgers, handed in as an officer would. */
final class DemoLedgers {

    static final DemoDistrict DISTRICT = new DemoDistrict(330503L, LocalDate.of(2026, 11, 23));
    private static final int PATIENCE_POLLS = 1_200;

    private final Path files;
    final TestBrowser officer;

    DemoLedgers(int port, Accounts accounts) {
        try {
            this.files = Files.createTempDirectory("demo-district");
            DISTRICT.writeTo(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.officer = TestBrowser.signedIn(port, accounts, Role.DEPARTMENT, null);
        TestBrowser.Answer divisions = TestBrowser.signedIn(port, accounts, Role.SYSTEM, null)
                .post("/api/geo/divisions", text("divisions.csv"), "text/csv; charset=UTF-8");
        if (divisions.status() != 200) {
            throw new IllegalStateException(divisions.text());
        }
    }

    private String text(String file) {
        try {
            return Files.readString(files.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(String file) {
        try {
            return Files.readAllBytes(files.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestBrowser.Answer handIn(String fileName, byte[] content, String source) {
        return officer.upload(
                "/api/registry/ledgers?source="
                        + java.net.URLEncoder.encode(source, java.nio.charset.StandardCharsets.UTF_8),
                fileName,
                content);
    }

    /** Hands a file in and waits until its import is over. */
    JsonNode imported(String fileName, byte[] content, String source) {
        TestBrowser.Answer answer = handIn(fileName, content, source);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
        return over(answer.json().get("id").asLong());
    }

    JsonNode imported(String fileName) {
        String title = fileName.equals(Ledgers.MARKET_FILE) ? Ledgers.MARKET_TITLE : Ledgers.EMERGENCY_TITLE;
        return imported(title, bytes(fileName), title.substring(0, title.indexOf('-')));
    }

    /** Asks until the import is over, as the page does. */
    JsonNode over(long id) {
        for (int i = 0; i < PATIENCE_POLLS; i++) {
            JsonNode view = officer.get("/api/registry/ledgers/" + id).json();
            String status = view.get("status").asString();
            if (!status.equals("QUEUED") && !status.equals("RUNNING")) {
                return view;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
        }
        throw new IllegalStateException("the import of ledger " + id + " did not end");
    }
}
