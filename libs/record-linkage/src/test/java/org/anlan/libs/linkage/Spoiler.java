package org.anlan.libs.linkage;

import java.util.Random;

/** Spoils a row the way departments do: another form, region dropped, a wrong character, a number lost, a code lost. */
final class Spoiler {

    private static final String WRONG = "华新金源达盛兴隆恒信安泰丰";

    private Spoiler() {}

    static LedgerEntry spoil(LedgerEntry entry, Random random) {
        return new LedgerEntry(
                entry.id(),
                name(entry.name(), random),
                code(entry.creditCode(), random),
                address(entry.address(), random),
                "",
                "",
                entry.position());
    }

    private static String name(String name, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> name.replace("有限公司", "有限责任公司");
            case 1 -> name.replaceFirst("^(浙江省|浙江)", "").replaceFirst("^([\\p{IsHan}]{2})市", "$1");
            case 2 -> name.replaceFirst("有限(责任)?公司$", "公司");
            case 3 -> wrongCharacter(name, random);
            case 4 -> name.replace("（", "(").replace("）", ")").replace("", " ").strip();
            case 5 -> name.replaceFirst("(股份|责任)?有限公司$", "");
            default -> name;
        };
    }

    private static String wrongCharacter(String name, Random random) {
        int at = random.nextInt(Math.max(1, name.length()));
        char wrong = WRONG.charAt(random.nextInt(WRONG.length()));
        return name.isEmpty() ? name : name.substring(0, at) + wrong + name.substring(at + 1);
    }

    private static String code(String code, Random random) {
        int at = random.nextInt(Math.max(1, code.length()));
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> "";
            case 3 -> code.isEmpty() ? "" : code.substring(0, at) + "7" + code.substring(at + 1);
            case 4 -> code.toLowerCase(java.util.Locale.ROOT);
            default -> code;
        };
    }

    private static String address(String address, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> address.replaceFirst("^浙江省", "");
            case 1 -> address.replaceFirst("^(浙江省)?[\\p{IsHan}]{2,3}市", "");
            case 2 -> address.replaceFirst("\\d+号.*$", "");
            case 3 -> address.replace("（", "(").replace("0", "０").replace("1", "１");
            case 4 -> address.replaceFirst("[（(].*$", "");
            case 5 -> "";
            default -> address;
        };
    }
}
