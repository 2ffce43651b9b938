package org.anlan.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.anlan.TestPlatform;
import org.anlan.database.Actor;
import org.anlan.database.Actors;
import org.anlan.database.Scope;
import org.anlan.problem.Refusal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class PlanRegisterTests extends TestPlatform {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final Actor ADMINISTRATOR = new Actor.Person(1, "数据专员", "DEPARTMENT", 0, Scope.WHOLE_DISTRICT);
    private static final Actor GRID_MEMBER = new Actor.Person(2, "沈谷雨", "GRID", 5, Scope.ofVillages(List.of(3)));

    @Autowired
    Plans plans;

    @Autowired
    DSLContext sql;

    @Autowired
    TransactionTemplate transactions;

    private long keep(PlanDocument plan) {
        return Objects.requireNonNull(
                Actors.as(ADMINISTRATOR, () -> transactions.execute(status -> plans.keep(plan, NOW))));
    }

    @Test
    void keepsVersionsAndTakesTheSameContentOnlyOnce() {
        long first = keep(PlanDocumentTests.leak("", "关闭进料阀。"));
        assertThat(keep(PlanDocumentTests.leak("", "关闭进料阀。"))).isEqualTo(first);
        long second = keep(PlanDocumentTests.leak("", "关闭进料阀，切断电源。"));
        assertThat(second).isNotEqualTo(first);

        PlanView before = Actors.as(GRID_MEMBER, () -> plans.find(first)).orElseThrow();
        PlanView after = Actors.as(GRID_MEMBER, () -> plans.find(second)).orElseThrow();
        assertThat(before.version()).isEqualTo("1");
        assertThat(after.version()).isEqualTo("2");
        assertThat(before.cards().getFirst().text()).isEqualTo("关闭进料阀。");
        assertThat(Actors.as(GRID_MEMBER, plans::list))
                .extracting(PlanView::id)
                .contains(second)
                .doesNotContain(first);
        assertThatThrownBy(() -> keep(PlanDocumentTests.leak("2", "别的内容。")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("plan-version-taken"));
    }

    @Test
    void letsNoRequestChangeAPlanThatIncidentsReferTo() {
        for (String statement : List.of("update plan.card set text = ''", "delete from plan.plan")) {
            assertThatThrownBy(() ->
                            Actors.as(ADMINISTRATOR, () -> transactions.execute(status -> sql.execute(statement))))
                    .hasMessageContaining("permission denied");
        }
    }
}
