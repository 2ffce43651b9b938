package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.SystemWork;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SchemaTests extends TestPlatform {

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void everyTableForcesRowLevelSecurityAndHasAPolicy() {
        List<String> open = SystemWork.call("test", () -> sql.resultQuery("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and not c.relispartition
                           and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migration')
                           and not (c.relrowsecurity and c.relforcerowsecurity
                                    and exists (select 1 from pg_policy p where p.polrelid = c.oid))""").fetchInto(String.class));
        assertThat(open).isEmpty();
    }

    /** A name that both tables have means the inner one's: such a policy lets everybody in. */
    @Test
    void noPolicyComparesAParentWithItself() {
        List<String> policies = SystemWork.call(
                "test",
                () -> sql.resultQuery(
                                "select schemaname || '.' || tablename from pg_policies where qual ~ '([a-z_]+)\\.id = \\1\\.[a-z_]+\\y'")
                        .fetchInto(String.class));
        assertThat(policies).isEmpty();
        assertThat(SystemWork.call(
                        "test",
                        () -> sql.resultQuery("select count(*) from pg_policies where qual like '%parent.id = %'")
                                .fetchOneInto(Integer.class)))
                .as("policies by a parent are looked at")
                .isPositive();
    }

    @Test
    void everyViewLooksWithTheRightsOfItsReader() {
        List<String> views = SystemWork.call("test", () -> sql.resultQuery("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'v' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                           and not coalesce(c.reloptions, '{}') @> array['security_invoker=true']""").fetchInto(String.class));
        assertThat(views).isEmpty();
    }

    @Test
    void writesWhatItAcknowledgesToTheDisk() {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(SystemWork.call(
                            "test", () -> sql.resultQuery("show " + setting).fetchOneInto(String.class)))
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void refusesToReadWithoutADataScope() {
        assertThatThrownBy(() -> sql.fetch("select count(*) from access.command"))
                .hasMessageContaining("data scope is not set");
    }

    @Test
    void letsRequestsAddToTheAuditLogButNeitherReadNorChangeIt() {
        Actors.as(new Actor.Visitor(), () -> transactions.execute(status -> sql.execute("""
                insert into audit.entry (at, actor_kind, actor_name, action, outcome)
                values (now(), 'VISITOR', '访客', 'test', 'DONE')""")));
        for (String statement : List.of(
                "select 1 from audit.entry",
                "update audit.entry set actor_name = ''",
                "delete from audit.entry",
                "select 1 from audit.seal",
                "insert into audit.seal (number, entry_seq, sealed_at, suite, hash) values (1, 1, now(), '', '')",
                "update audit.seal set hash = ''",
                "delete from audit.seal",
                "delete from audit.waiting")) {
            assertThatThrownBy(() -> Actors.as(
                            new Actor.Visitor(), () -> transactions.execute(status -> sql.execute(statement))))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void refusesSystemWorkOnARequestThread() {
        assertThatThrownBy(() -> Actors.as(new Actor.Visitor(), () -> SystemWork.call("widen", () -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(SystemWork.call("rightful", () -> sql.fetchCount(sql.selectOne())))
                .isEqualTo(1);
    }
}
