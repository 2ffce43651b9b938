package org.anlan.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.anlan.database.Actors;
import org.anlan.database.SystemWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is answered by SMS works the order. */
class OrderAnswersTests extends OrderHouse {

    private static final AtomicLong MESSAGES = new AtomicLong(5_500_000);
    private static final Instant SOON = MAY_DAY.plus(Duration.ofMinutes(5));

    @Autowired
    OrderAnswers answers;

    @Test
    void acceptsByAOneHoweverItIsTyped() {
        for (String typed : new String[] {"1", " 1 ", "１", "1。"}) {
            long id = dispatch("回复一", true, Duration.ofHours(2), MAY_DAY);
            answer(MESSAGES.incrementAndGet(), id, owner.personId(), typed);
            assertThat(order(id).status()).as(typed).isEqualTo(OrderStatus.ACCEPTED);
        }
    }

    @Test
    void hearsTheSameAnswerToTheSameMessageOnce() {
        long id = dispatch("重复送达", true, Duration.ofHours(2), MAY_DAY);
        long message = MESSAGES.incrementAndGet();
        for (int i = 0; i < 3; i++) {
            answer(message, id, owner.personId(), "已派人去看");
            answer(message, id, owner.personId(), "1");
        }
        assertThat(steps(id)).containsExactly("DISPATCHED", "ANSWERED", "ACCEPTED");
    }

    @Test
    void asksForOneWorkingDayMoreByATwo() {
        long id = dispatch("回复二", false, Duration.ofDays(1), MAY_DAY);
        answer(MESSAGES.incrementAndGet(), id, owner.personId(), "2");
        WorkOrder asked = order(id);
        Extension extension = asked.progress().extension();
        assertThat(extension).isNotNull();
        assertThat(extension.wantedAt())
                .as("Friday's deadline moves to Monday")
                .isEqualTo(Instant.parse("2031-05-05T01:00:00Z"));
        assertThat(asked.progress().deadline().dueAt())
                .as("until granted")
                .isEqualTo(Instant.parse("2031-05-02T01:00:00Z"));
        does(town, id, new Deed.Grant(null, null), SOON);
        assertThat(order(id).progress().deadline().dueAt()).isEqualTo(extension.wantedAt());
    }

    @Test
    void notesWhateverElseIsSaid() {
        long id = dispatch("回复文字", true, Duration.ofHours(2), MAY_DAY);
        answer(MESSAGES.incrementAndGet(), id, owner.personId(), "11点到现场");
        Step step = SystemWork.call("test", () -> store.life(id)).getLast();
        assertThat(step.kind()).isEqualTo("ANSWERED");
        assertThat(step.text()).isEqualTo("周芒种短信回复：11点到现场。");
        assertThat(order(id).status()).isEqualTo(OrderStatus.DISPATCHED);
    }

    @Test
    void notesWhyAnAnswerCouldNotBeFollowed() {
        long id = dispatch("别人回复", true, Duration.ofHours(2), MAY_DAY);
        Actors.as(town, () -> handling.help(id, stranger.personId(), MAY_DAY));
        long message = MESSAGES.incrementAndGet();
        answer(message, id, stranger.personId(), "1");
        answer(message, id, stranger.personId(), "1");
        assertThat(order(id).status()).isEqualTo(OrderStatus.DISPATCHED);
        assertThat(steps(id)).containsExactly("DISPATCHED", "HELP_ASKED", "ANSWERED");
        assertThat(SystemWork.call("test", () -> store.life(id)).getLast().text())
                .startsWith("俞白露短信回复“1”，没有办成：任务单派给了周芒种")
                .endsWith("，不是您。");
        answer(MESSAGES.incrementAndGet(), id, owner.personId(), "1");
        assertThat(order(id).status()).as("the rightful person succeeds").isEqualTo(OrderStatus.ACCEPTED);
        answer(MESSAGES.incrementAndGet(), id, owner.personId(), "1");
        assertThat(SystemWork.call("test", () -> store.life(id)).getLast().text())
                .contains("没有办成");
    }

    @Test
    void leavesWhatIsNotAboutAnOrderToOthers() {
        long before = count("workorder.answer");
        SystemWork.run(
                "test",
                () -> answers.answered(
                        MESSAGES.incrementAndGet(), "incident", "x", owner.personId(), "1", "SMS", SOON));
        assertThat(count("workorder.answer")).isEqualTo(before);
    }

    private void answer(long message, long order, long person, String text) {
        SystemWork.run(
                "test", () -> answers.answered(message, "order", String.valueOf(order), person, text, "SMS", SOON));
    }
}
