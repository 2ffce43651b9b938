package org.anlan.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.anlan.audit.AuditHead;
import org.anlan.audit.AuditHeads;
import org.anlan.audit.ChainReport;
import org.anlan.audit.ChainVerification;
import org.anlan.audit.Finding;
import org.jspecify.annotations.Nullable;

/** What the doctor asks the database itself. */
final class DatabaseExamination {

    private static final Duration CLOCK_LEEWAY = Duration.ofSeconds(5);

    private final Connection connection;
    private final Clock clock;
    private final Diagnosis diagnosis;

    DatabaseExamination(Connection connection, Clock clock, Diagnosis diagnosis) {
        this.connection = connection;
        this.clock = clock;
        this.diagnosis = diagnosis;
    }

    void examine(Path directory) throws SQLException {
        examineClock();
        examineRoles();
        examineRowSecurity();
        examineQueues();
        examineChain(directory);
    }

    private void examineClock() throws SQLException {
        Instant there = instant("select now()");
        Duration apart = Duration.between(clock.instant(), there == null ? clock.instant() : there)
                .abs();
        diagnosis.hold(
                apart.compareTo(CLOCK_LEEWAY) <= 0,
                "clock agrees with the database's",
                "the database's clock is " + apart.toSeconds() + " s apart",
                "keep both machines by NTP: timedatectl set-ntp true");
        Instant newest = instant("select max(at) from audit.entry");
        diagnosis.hold(
                newest == null || newest.isBefore(clock.instant().plus(CLOCK_LEEWAY)),
                "nothing is dated ahead of the clock",
                "the audit log has entries of " + newest + ", ahead of the clock",
                "the clock went back: set the time, and note it in the duty log");
    }

    private void examineRoles() throws SQLException {
        List<String> wrong = texts("""
                select want.role from (values ('anlan_owner', false), ('anlan_app', false), ('anlan_system', true)) want (role, bypass)
                  left join pg_roles r on r.rolname = want.role
                 where r.rolname is null or r.rolsuper or not r.rolcanlogin or r.rolbypassrls <> want.bypass""");
        diagnosis.hold(
                wrong.isEmpty(),
                "roles anlan_owner, anlan_app, anlan_system",
                "roles with other rights than they should have: " + wrong,
                "none of them is superuser; only anlan_system has BYPASSRLS: alter role … nosuperuser nobypassrls");
    }

    private void examineRowSecurity() throws SQLException {
        List<String> open = texts("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition
                   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migration')
                   and not (c.relrowsecurity and c.relforcerowsecurity
                            and exists (select 1 from pg_policy p where p.polrelid = c.oid))""");
        diagnosis.hold(
                open.isEmpty(),
                "row-level security on every table",
                "tables without forced row-level security: " + open,
                "alter table … enable row level security, force row level security; find out who changed it");
        List<String> changeable = texts("""
                select t.name || ' by ' || r.role from (values ('audit.entry'), ('audit.seal')) t (name),
                       (values ('anlan_app'), ('anlan_system')) r (role)
                 where has_table_privilege(r.role, t.name, 'UPDATE') or has_table_privilege(r.role, t.name, 'DELETE')
                    or has_table_privilege(r.role, t.name, 'TRUNCATE')""");
        diagnosis.hold(
                changeable.isEmpty(),
                "the audit log only grows",
                "the audit log can be changed: " + changeable,
                "revoke update, delete, truncate on it; then ./anlan audit verify --head FILE");
    }

    private void examineQueues() throws SQLException {
        long events = number("select count(*) from event.event_publication where completion_date is null"
                + " and publication_date < now() - interval '10 minutes'");
        diagnosis.hold(
                events == 0,
                "no event is stuck",
                events + " events are undelivered for more than 10 minutes",
                "logs/anlan.log names the listener that fails");
        long messages =
                number("select count(*) from notification.delivery where due_at < now() - interval '10 minutes'");
        diagnosis.hold(
                messages == 0,
                "no message is stuck",
                messages + " messages are overdue by more than 10 minutes",
                "if the platform runs: check the SMS gateway; page 短信 shows the errors");
    }

    private void examineChain(Path directory) throws SQLException {
        List<AuditHead> heads = new ArrayList<>();
        for (Path file : AuditHeads.listFiles(directory)) {
            try {
                heads.add(AuditHead.parse(Files.readString(file)));
            } catch (IOException | IllegalArgumentException e) {
                diagnosis.hold(false, "", file + " is not a head of the audit chain", "find out who changed it");
            }
        }
        ChainReport report = ChainVerification.run(connection, heads, (done, total) -> true);
        Finding first = report.findings().isEmpty() ? null : report.findings().getFirst();
        diagnosis.hold(
                report.sound(),
                "audit chain: %,d rows verified, %d heads compared".formatted(report.verified(), report.heads()),
                "audit chain: %d findings; %s"
                        .formatted(report.found(), first == null ? "" : ChainWords.sentence(first)),
                "./anlan audit verify --head FILE; keep this database as evidence");
    }

    private @Nullable Instant instant(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            OffsetDateTime time = rows.getObject(1, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
    }

    private long number(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
