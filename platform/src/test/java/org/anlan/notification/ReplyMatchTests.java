package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.anlan.notification.ReplyMatch.Candidate;
import org.junit.jupiter.api.Test;

class ReplyMatchTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private static final List<Candidate> TWO_OPEN = List.of(
            new Candidate(1, 9, 317, true, false, NOON), new Candidate(2, 9, 318, true, false, NOON.plusSeconds(60)));

    @Test
    void takesTheNewestThatWaitsForAnAnswer() {
        assertThat(matched("1", TWO_OPEN)).isEqualTo("2:1");
        List<Candidate> withNotice = new ArrayList<>(TWO_OPEN);
        withNotice.add(new Candidate(3, 9, null, false, false, NOON.plusSeconds(120)));
        assertThat(matched("1", withNotice)).as("a notice asks nothing").isEqualTo("2:1");
    }

    @Test
    void letsTheCodeDecideAndTakesItOut() {
        for (String said : List.of("317 1", "317，1", "1 317", "#317 1", "317：1", "３１７　１", " 317 1 ", "317#1")) {
            assertThat(matched(said, TWO_OPEN)).as(said).isEqualTo("1:1");
        }
        assertThat(matched("317收到，马上到", TWO_OPEN)).isEqualTo("1:收到，马上到");
        assertThat(matched("317", TWO_OPEN)).isEqualTo("1:317");
    }

    @Test
    void takesANumberThatIsNobodysCodeAsText() {
        assertThat(matched("200 人已转移", TWO_OPEN)).isEqualTo("2:200 人已转移");
        assertThat(matched("13900000006", TWO_OPEN)).isEqualTo("2:13900000006");
        assertThat(matched("3171", TWO_OPEN)).isEqualTo("2:3171");
    }

    @Test
    void letsAPersonCorrectAnAnswer() {
        List<Candidate> answered = List.of(new Candidate(1, 9, 317, true, true, NOON));
        assertThat(matched("2", answered)).isEqualTo("1:2");
        assertThat(ReplyMatch.of("2", List.of())).isEmpty();
    }

    @Test
    void readsNumbersHoweverTheyAreWritten() {
        assertThat(List.of("13900000006", "+8613900000006", "8613900000006", "008613900000006", "139 0000 0006"))
                .allMatch(given -> ReplyMatch.phone(given).equals("13900000006"));
        assertThat(ReplyMatch.phone("106575001")).isEqualTo("106575001");
    }

    /** With a code of its own, every message can be answered whatever else is open, and the words stay whole. */
    @Test
    void findsEachMessageByItsCode() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Candidate> open = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(30); i++) {
                long id = 5_000L + i;
                open.add(new Candidate(
                        id,
                        9,
                        MessageStore.codeOf(id),
                        true,
                        random.nextBoolean(),
                        NOON.plusSeconds(random.nextInt(9_000))));
            }
            Candidate wanted = open.get(random.nextInt(open.size()));
            String words = List.of("1", "2", "收到", "不能到，在外地", "要 2 小时").get(random.nextInt(5));
            String said = random.nextBoolean() ? wanted.code() + " " + words : words + " " + wanted.code();
            ReplyMatch.Match match = ReplyMatch.of(said, open).orElseThrow();
            assertThat(match.to().messageId()).as("seed %d %s", seed, said).isEqualTo(wanted.messageId());
            assertThat(match.text()).as("seed %d", seed).isEqualTo(words);
        }
    }

    private static String matched(String said, List<Candidate> open) {
        ReplyMatch.Match match = ReplyMatch.of(said, open).orElseThrow();
        return match.to().messageId() + ":" + match.text();
    }
}
