package org.anlan.libs.linkage;

import java.util.function.LongConsumer;
import org.anlan.libs.linkage.address.Address;
import org.anlan.libs.linkage.address.Position;
import org.anlan.libs.linkage.cleaning.Phone;
import org.anlan.libs.linkage.code.CreditCode;
import org.anlan.libs.linkage.code.CreditCodeReading;
import org.anlan.libs.linkage.name.CompanyName;

/**
 * The keys by which a record is found again. Two records of one unit share at least one, whichever single field is wrong:
 * the code, codes one slip away and the organisation code in it; the core of the name, its character pairs, and the brand
 * with one character left out; phone; place; legal representative; the 100 m cell of the position.
 */
final class BlockingKeys {

    private static final double CELLS_PER_DEGREE = 1_000;

    private BlockingKeys() {}

    static void of(LinkageRecord row, LongConsumer keys) {
        code(row.creditCode(), keys);
        row.name().ifPresent(name -> name(name, keys));
        row.phones().stream().map(Phone::number).distinct().forEach(number -> keys.accept(hash('P', number)));
        row.address().map(Address::key).filter(key -> !key.isEmpty()).ifPresent(key -> keys.accept(hash('A', key)));
        if (row.legalRepresentative().length() >= 2) {
            keys.accept(hash('L', row.legalRepresentative()));
        }
    }

    /** Key of the cell of a position; neighbours are {@code east} and {@code north} cells away. */
    static long cell(Position position, int east, int north) {
        long x = (long) Math.floor(position.longitude() * CELLS_PER_DEGREE) + east;
        long y = (long) Math.floor(position.latitude() * CELLS_PER_DEGREE) + north;
        return mix('G' ^ mix(x * 1_000_003 + y));
    }

    static long core(CompanyName name) {
        return hash('N', name.core());
    }

    static long brand(CompanyName name) {
        return hash('B', name.brand());
    }

    private static void code(CreditCodeReading reading, LongConsumer keys) {
        switch (reading) {
            case CreditCodeReading.Valid valid -> {
                keys.accept(hash('C', valid.code().value()));
                keys.accept(hash('O', valid.code().organisation()));
            }
            case CreditCodeReading.Faulty faulty -> {
                keys.accept(hash('C', faulty.text()));
                faulty.candidates().stream().map(CreditCode::value).forEach(code -> keys.accept(hash('C', code)));
                if (faulty.text().length() == 18) {
                    keys.accept(hash('O', faulty.text().substring(8, 17)));
                }
            }
            case CreditCodeReading.Blank _ -> {}
        }
    }

    private static void name(CompanyName name, LongConsumer keys) {
        keys.accept(core(name));
        keys.accept(brand(name));
        String brand = name.brand();
        String trade = name.trade();
        if (brand.length() >= 2 && !trade.isEmpty()) {
            keys.accept(hash('F', brand.charAt(0) + "_" + trade));
            keys.accept(hash('E', brand.substring(1) + trade));
        }
        String core = name.core();
        for (int i = 0; i + 1 < core.length(); i++) {
            if (core.indexOf(core.substring(i, i + 2)) == i) {
                keys.accept(mix('2' ^ mix(((long) core.charAt(i) << 16) | core.charAt(i + 1))));
            }
        }
    }

    private static long hash(char kind, String text) {
        long hash = kind;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 0x100000001b3L + text.charAt(i);
        }
        return mix(hash ^ ((long) kind << 56));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
