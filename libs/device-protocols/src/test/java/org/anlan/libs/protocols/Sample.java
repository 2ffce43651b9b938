package org.anlan.libs.protocols;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Random pieces of frames, by a seed. */
public final class Sample {

    private static final String WORDS = "安澜消防一号楼地下车库压力表测试甲乙丙丁Ａ区ABCxyz0189-_/.";

    private Sample() {}

    public static Bytes bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    /** Text of at most so many bytes, half of it Chinese; begins and ends with no blank. */
    public static String text(Random random, int mostBytes) {
        StringBuilder text = new StringBuilder();
        int wanted = random.nextInt(mostBytes + 1);
        while (true) {
            char next = WORDS.charAt(random.nextInt(WORDS.length()));
            if (Gb18030.bytes(text.toString() + next).length > wanted) {
                return text.toString();
            }
            text.append(next);
        }
    }

    public static String ascii(Random random, int length) {
        String letters = "0123456789ABCDEFabcdef";
        return random.ints(length, 0, letters.length())
                .mapToObj(i -> letters.substring(i, i + 1))
                .reduce("", String::concat);
    }

    /** A whole second between 2000 and 2099 in UTC+8. */
    public static Instant second(Random random) {
        return Instant.ofEpochSecond(946_656_000L + random.nextLong(3_155_000_000L));
    }

    public static <T> List<T> list(Random random, int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most + 1)).toList();
    }

    @SafeVarargs
    public static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public static byte[] garbage(Random random, int most, byte[] favourites) {
        byte[] garbage = new byte[random.nextInt(most + 1)];
        random.nextBytes(garbage);
        IntStream.range(0, garbage.length)
                .filter(_ -> random.nextInt(4) == 0)
                .forEach(i -> garbage[i] = favourites[random.nextInt(favourites.length)]);
        return garbage;
    }
}
