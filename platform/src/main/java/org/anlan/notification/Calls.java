package org.anlan.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.anlan.audit.ObjectRef;
import org.anlan.problem.Refusal;
import org.anlan.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Call and answer (叫应): tells people in their order until as many as are needed have answered themselves. Durable with the
 * caller's transaction; its end is published as {@link CallEnded}, each answer as {@link Answered} with the cause of the call.
 */
@Component
public class Calls {

    static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofDays(3);
    static final int MOST_PEOPLE = 500;

    /**
     * @param key de-duplicates: the same key is called once
     * @param people in the order in which they are told
     * @param waveSize how many are told at once; as many as there are people: all at once
     * @param every from one wave to the next, and to the next round
     * @param repeats whether those who have not answered are told again
     * @param needed how many different people must answer
     */
    public record NewCall(
            String key,
            String text,
            ObjectRef cause,
            @Nullable Integer villageId,
            @Nullable Long unitId,
            List<Long> people,
            int waveSize,
            Duration every,
            boolean repeats,
            int needed,
            Instant until) {
        public NewCall {
            people = List.copyOf(new LinkedHashSet<>(people));
        }
    }

    private final CallStore store;
    private final CallLoop loop;
    private final Deliveries deliveries;

    Calls(CallStore store, CallLoop loop, Deliveries deliveries) {
        this.store = store;
        this.loop = loop;
        this.deliveries = deliveries;
    }

    /**
     * @param by who asks for it, as people read it
     * @return its id, also where the key was called already
     * @throws Refusal where the call could never be answered
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long start(NewCall call, String by, Instant now) {
        check(call, now);
        long id = store.add(call, by, now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                loop.wake();
            }
        });
        return id;
    }

    /**
     * Nobody more is told.
     *
     * @throws Refusal where it is over already, or not to be seen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(long callId, String by, Instant now) {
        if (store.lockRunning(callId).isEmpty()) {
            throw store.exists(callId)
                    ? Refusal.conflict("call-over", "叫应已经结束", Reason.of("它已经结束，不用再停止。", "刷新页面看结果。"))
                    : Refusal.notFound("这次叫应");
        }
        store.end(callId, CallRule.Status.STOPPED, by, now);
        deliveries.withdraw(callId, "叫应已停止，不再发送。", now);
    }

    private static void check(NewCall call, Instant now) {
        List<Reason> reasons = new java.util.ArrayList<>();
        if (call.people().isEmpty() || call.people().size() > MOST_PEOPLE) {
            reasons.add(new Reason("people", "要叫的人有 " + call.people().size() + " 个。", "选 1 到 " + MOST_PEOPLE + " 个人。"));
        } else if (call.needed() < 1 || call.needed() > call.people().size()) {
            reasons.add(new Reason(
                    "needed",
                    "需要 " + call.needed() + " 人应答，叫的是 " + call.people().size() + " 人。",
                    "应答人数不能少于 1，也不能多于叫的人数。"));
        }
        if (call.text().isBlank() || call.text().length() > Answers.LONGEST) {
            reasons.add(
                    new Reason("text", "内容有 " + call.text().length() + " 个字。", "写 1 到 " + Answers.LONGEST + " 个字。"));
        }
        if (call.waveSize() < 1) {
            reasons.add(new Reason("waveSize", "每批人数不对。", "每批至少 1 人。"));
        }
        if (call.every().compareTo(SHORTEST_INTERVAL) < 0) {
            reasons.add(new Reason("everySeconds", "间隔太短。", "间隔不少于 " + SHORTEST_INTERVAL.toSeconds() + " 秒。"));
        }
        if (!call.until().isAfter(now) || call.until().isAfter(now.plus(LONGEST))) {
            reasons.add(new Reason("until", "截止时间不对。", "截止时间要在将来，且不超过 " + LONGEST.toHours() + " 小时。"));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(400, "call-faulty", "这次叫应没有开始", reasons);
        }
    }
}
