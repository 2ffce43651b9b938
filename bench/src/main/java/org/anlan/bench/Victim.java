package org.anlan.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which process is killed. */
enum Victim {
    APPLICATION,
    POSTGRES;

    /** Each as often, in an order drawn by chance. */
    static List<Victim> draw(int each, Random random) {
        List<Victim> victims = new ArrayList<>();
        for (Victim victim : values()) {
            victims.addAll(Collections.nCopies(each, victim));
        }
        Collections.shuffle(victims, random);
        return victims;
    }
}
