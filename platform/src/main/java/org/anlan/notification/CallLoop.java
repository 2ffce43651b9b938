package org.anlan.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.notification.CallRule.Status;
import org.anlan.notification.CallRule.Telling;
import org.anlan.notification.CallRule.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries running calls on: each look is one transaction under the lock of the call, so that nobody is told after enough answered. */
@Component
class CallLoop implements SmartLifecycle {

    private final CallStore store;
    private final Messages messages;
    private final Deliveries deliveries;
    private final LivePush push;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final WokenLoop loop;

    /** What screens receive under the topic {@code message}. */
    record Pushed(long callId, Status status, Instant at) {}

    CallLoop(
            CallStore store,
            Messages messages,
            Deliveries deliveries,
            LivePush push,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.deliveries = deliveries;
        this.push = push;
        this.events = events;
        this.transactions = transactions;
        this.loop = new WokenLoop("calls", Duration.ofSeconds(1), () -> look(clock.instant()));
    }

    void wake() {
        loop.wake();
    }

    void look(Instant now) {
        for (long id : store.due(now)) {
            transactions.executeWithoutResult(status -> carryOn(id, now));
        }
    }

    private void carryOn(long id, Instant now) {
        Optional<CallStore.Call> running = store.lockRunning(id);
        store.noteAnswers(id);
        running.ifPresent(call -> step(call, now));
        push.publish("message", null, null, new Pushed(id, running.isEmpty() ? Status.STOPPED : Status.RUNNING, now));
    }

    private void step(CallStore.Call call, Instant now) {
        List<CallRule.Called> called = store.called(call.id());
        Verdict verdict = call.rule().judge(called, now);
        for (Telling telling : verdict.now()) {
            messages.send(message(call, telling, store.nameOf(call.id(), telling.personId())), now);
            store.told(call.id(), telling, now);
        }
        if (verdict.status() == Status.RUNNING) {
            store.lookAgain(call.id(), verdict.next());
            return;
        }
        int answered = (int) called.stream().filter(CallRule.Called::answered).count();
        store.end(call.id(), verdict.status(), "平台", now);
        String why = verdict.status() == Status.REACHED ? "已有 " + answered + " 人应答，不再发送。" : "叫应已到截止时间，不再发送。";
        deliveries.withdraw(call.id(), why, now);
        events.publishEvent(new CallEnded(
                call.id(),
                call.key(),
                call.cause().kind(),
                call.cause().id(),
                verdict.status() == Status.REACHED,
                answered,
                now));
    }

    private static Messages.NewMessage message(CallStore.Call call, Telling telling, String name) {
        String text = new TemplateText(call.text()).filled(Map.of("姓名", name));
        return new Messages.NewMessage(
                "call-" + call.id() + "-" + telling.round() + "-" + telling.personId(),
                telling.personId(),
                telling.round() == 0 ? text : "【再次叫应】" + text,
                call.cause(),
                call.villageId(),
                call.unitId(),
                true,
                true,
                call.id());
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.running();
    }
}
