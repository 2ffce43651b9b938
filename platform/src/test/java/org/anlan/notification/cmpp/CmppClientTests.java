package org.anlan.notification.cmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.anlan.notification.cmpp.CmppClient.PartOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against the CMPP server of SMSGate. */
class CmppClientTests {

    private static final String LONG = "请立即到河滨村处置：" + "燃气泄漏已超过限值，".repeat(20) + "完。";

    private final Kept kept = new Kept();

    /** Remembers what the gateway told. */
    private static final class Kept implements CmppNews {
        private final Set<String> taken = new ConcurrentSkipListSet<>();
        private final List<String> arrived = new CopyOnWriteArrayList<>();
        private final List<String> replies = new CopyOnWriteArrayList<>();
        private final Map<Integer, byte[]> parts = new ConcurrentHashMap<>();
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public void taken(String carrierId, String ourId, int part, int parts) {
            taken.add(ourId + " " + part + "/" + parts);
        }

        @Override
        public void report(String carrierId, String stat) {
            arrived.add(stat);
        }

        @Override
        public void reply(String carrierId, String phone, int format, Bytes content, LongText.@Nullable Part part) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the database is away");
            }
            if (part == null) {
                replies.add(phone + " " + LongText.text(format, content.value()));
                return;
            }
            parts.put(part.part(), part.content().value());
            if (parts.size() == part.parts()) {
                ByteArrayOutputStream whole = new ByteArrayOutputStream();
                new TreeMap<>(parts).values().forEach(whole::writeBytes);
                replies.add(phone + " " + LongText.text(format, whole.toByteArray()));
            }
        }
    }

    @Test
    void handsOverShortAndLongMessagesAndHearsThatTheyArrived() throws Exception {
        try (CmppGateway gateway = new CmppGateway();
                CmppClient client = connected(gateway, CmppGateway.SECRET, Duration.ofSeconds(5))) {
            CmppClient.Submitted one = client.submit("anlan-1", "1", "13900000006", "收到请回复。", Set.of());
            assertThat(one.worst()).as(one.reason()).isEqualTo(PartOutcome.TAKEN);
            CmppClient.Submitted many = client.submit("anlan-2", "2", "13900000006", LONG, Set.of());
            assertThat(many.worst()).as(many.reason()).isEqualTo(PartOutcome.TAKEN);
            assertThat(gateway.taken.get("1")).containsExactly("收到请回复。");
            assertThat(gateway.taken.get("2")).containsExactly(LONG);
            int parts = LongText.split(LONG, 0).size();
            assertThat(parts).isGreaterThan(2);
            await(() -> kept.arrived.size() == parts + 1);
            assertThat(kept.arrived).containsOnly("DELIVRD");
            assertThat(kept.taken)
                    .hasSize(parts + 1)
                    .contains("anlan-1 1/1", "anlan-2 1/" + parts, "anlan-2 " + parts + "/" + parts);
        }
    }

    @Test
    void hearsWhatPeopleSendInOnePartOrMany() throws Exception {
        try (CmppGateway gateway = new CmppGateway();
                CmppClient client = connected(gateway, CmppGateway.SECRET, Duration.ofSeconds(5))) {
            client.submit("anlan-1", "1", "13900000006", "在吗？", Set.of());
            gateway.personSends("13900000006", "1 收到，马上到");
            await(() -> kept.replies.contains("13900000006 1 收到，马上到"));
            gateway.personSends("13900000007", LONG);
            await(() -> kept.replies.contains("13900000007 " + LONG));
        }
    }

    @Test
    void isInDoubtWithoutAnAnswerAndConnectsAgainAfterACut() throws Exception {
        try (CmppGateway gateway = new CmppGateway();
                CmppClient client = connected(gateway, CmppGateway.SECRET, Duration.ofMillis(400))) {
            gateway.answers = false;
            CmppClient.Submitted doubtful = client.submit("anlan-3", "3", "13900000006", "没有答复。", Set.of());
            assertThat(doubtful.worst()).isEqualTo(PartOutcome.IN_DOUBT);
            assertThat(gateway.taken).containsKey("3");
            gateway.answers = true;
            gateway.cut();
            await(() -> client.trouble().isPresent());
            await(() -> client.trouble().isEmpty());
            assertThat(client.submit("anlan-4", "4", "13900000006", "又通了。", Set.of())
                            .worst())
                    .isEqualTo(PartOutcome.TAKEN);
        }
    }

    @Test
    void saysWhatIsWrongAndTakesNothingWhileItIsNotSignedIn() throws Exception {
        try (CmppGateway gateway = new CmppGateway();
                CmppClient client = client(gateway.port(), "wrong", Duration.ofSeconds(1))) {
            client.start();
            await(() -> client.trouble().orElse("").contains("登录被拒绝")
                    || client.trouble().orElse("").contains("断开"));
            CmppClient.Submitted submitted = client.submit("anlan-5", "5", "13900000006", "不通。", Set.of());
            assertThat(submitted.worst()).isEqualTo(PartOutcome.NOT_TAKEN);
            assertThat(client.trouble().orElse("")).doesNotContain("wrong");
            assertThat(gateway.taken).isEmpty();
        }
    }

    @Test
    void doesNotHandOverAgainThePartsThatWereTaken() throws Exception {
        try (CmppGateway gateway = new CmppGateway();
                CmppClient client = connected(gateway, CmppGateway.SECRET, Duration.ofSeconds(5))) {
            int parts = LongText.split(LONG, 0).size();
            Set<Integer> all = new ConcurrentSkipListSet<>();
            for (int part = 1; part <= parts; part++) {
                all.add(part);
            }
            CmppClient.Submitted submitted = client.submit("anlan-6", "6", "13900000006", LONG, all);
            assertThat(submitted.worst()).isEqualTo(PartOutcome.TAKEN);
            assertThat(submitted.anyTaken()).isTrue();
            assertThat(gateway.taken).doesNotContainKey("6");
        }
    }

    private CmppClient connected(CmppGateway gateway, String secret, Duration answerWithin) {
        CmppClient client = client(gateway.port(), secret, answerWithin);
        client.start();
        await(() -> client.trouble().isEmpty());
        return client;
    }

    private CmppClient client(int port, String secret, Duration answerWithin) {
        CmppSettings settings = new CmppSettings(
                "127.0.0.1",
                port,
                CmppGateway.ACCOUNT,
                secret,
                "ANLAN",
                "10657500",
                16,
                200,
                answerWithin,
                Duration.ofSeconds(15));
        assertThat(settings.toString()).doesNotContain(secret);
        return new CmppClient(settings, kept, Clock.systemUTC());
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("did not happen in time").isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
