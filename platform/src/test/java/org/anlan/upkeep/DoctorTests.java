package org.anlan.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.database.TerminalDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands as the terminal gives them, on a data directory whose platform is stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoctorTests {

    private Path folder;
    private Path data;

    private record Said(int code, String text) {}

    @BeforeAll
    void makeADatabase(@TempDir Path folder) throws SQLException {
        this.folder = folder;
        data = folder.resolve("data");
        withDatabase("""
                insert into audit.entry (at, actor_kind, actor_name, action, outcome)
                select now() - interval '1 hour', 'PERSON', '王芳', 'a', 'DONE' from generate_series(1, 3)""");
    }

    @Test
    void savesNotesAndFindsNothingWrongWithASoundInstallation() {
        Said saved = say("backup", folder.resolve("sound.zip").toString());
        assertThat(saved.code()).as(saved.text()).isZero();
        assertThat(saved.text()).contains("Saved").contains("audit.entry");
        Said doctor = say("doctor", "--port", "0", "--mqtt-port", "0");
        assertThat(doctor.code()).as(doctor.text()).isZero();
        assertThat(doctor.text())
                .contains("row-level security on every table")
                .contains("the audit log only grows")
                .contains("audit chain: 0 rows verified")
                .contains("last backup 0 hours ago")
                .doesNotContain("WRONG");
        Said restored = run(
                "restore",
                folder.resolve("sound.zip").toString(),
                "--data",
                folder.resolve("new").toString());
        assertThat(restored.code()).as(restored.text()).isZero();
        assertThat(restored.text())
                .contains("Counts and sums of all tables agree")
                .contains("Audit chain sound");
    }

    @Test
    void namesEachFaultWithItsRemedy() throws Exception {
        Path passwords = data.resolve("database-passwords.properties");
        Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-r--r--"));
        withDatabase(
                "grant delete on audit.entry to anlan_system; alter table geo.division no force row level security");
        try (ServerSocket taken = new ServerSocket(0)) {
            Said doctor = say("doctor", "--port", "" + taken.getLocalPort(), "--mqtt-port", "0");
            assertThat(doctor.code()).as(doctor.text()).isEqualTo(1);
            assertThat(doctor.text())
                    .contains("can be read by others")
                    .contains("chmod 600")
                    .contains("is taken by another program")
                    .contains("without forced row-level security: [geo.division]")
                    .contains("the audit log can be changed: [audit.entry by anlan_system]");
        } finally {
            Files.setPosixFilePermissions(passwords, PosixFilePermissions.fromString("rw-------"));
            withDatabase(
                    "revoke delete on audit.entry from anlan_system; alter table geo.division force row level security");
        }
    }

    @Test
    void noticesALockThatNobodyHoldsAndAClockThatWentBack() throws Exception {
        Path lock = data.resolve("postgres/cluster/postmaster.pid");
        Files.writeString(lock, "999999\n/nowhere\n0\n1\n");
        Clock past = Clock.fixed(Instant.now().minus(Duration.ofDays(2)), ZoneOffset.UTC);
        Said doctor = runAt(past, "doctor", "--data", data.toString(), "--port", "0", "--mqtt-port", "0");
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.text())
                .contains("postmaster.pid was left")
                .contains("s apart")
                .contains("ahead of the clock");
    }

    @Test
    void verifiesTheChainAndSaysWhatWasRemoved() throws Exception {
        assertThat(say("audit", "verify").code()).isZero();
        withDatabase("delete from audit.waiting where entry_seq = 2");
        try {
            Said said = say("audit", "verify");
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.text()).contains("inserted: entry 2").contains("NOT SOUND");
        } finally {
            withDatabase("insert into audit.waiting values (2)");
        }
        assertThat(say("audit", "verify", "--head", "nowhere.json").code()).isEqualTo(2);
    }

    @Test
    void saysWhatToDoWhereThereIsNothing() {
        for (List<String> words :
                List.of(List.of("backup", folder.resolve("x.zip").toString()), List.of("audit", "verify"))) {
            Said said = run(Stream.concat(
                            words.stream(),
                            Stream.of("--data", folder.resolve("none").toString()))
                    .toArray(String[]::new));
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.text()).contains("Remedy: name the data directory");
        }
        assertThat(run("backup").text()).contains("Remedy: one of");
        assertThat(run("backup", "a", "--what").code()).isEqualTo(2);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private Said say(String... words) {
        return run(Stream.concat(Arrays.stream(words), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }

    private static Said run(String... words) {
        return runAt(Clock.systemUTC(), words);
    }

    private static Said runAt(Clock clock, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = new TerminalCommands(terminal, clock).run(List.of(words));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }

    private void withDatabase(String change) throws SQLException {
        try (TerminalDatabase database = TerminalDatabase.openOrMake(data, "")) {
            database.migrate(null);
            try (Connection owner = database.connect(TerminalDatabase.As.OWNER);
                    Statement statement = owner.createStatement()) {
                statement.execute(change);
            }
        }
    }
}
