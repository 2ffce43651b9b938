package org.anlan.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints what was measured: one {@code name value unit} a line; lines that begin with {@code #} say how. */
final class Figures {

    private final PrintStream out;

    Figures(PrintStream out) {
        this.out = out;
    }

    void say(String how) {
        out.println("# " + how);
        out.flush();
    }

    /** Four significant digits; whole above 1,000. */
    void print(String name, double value, String unit) {
        int decimals = Math.abs(value) >= 1_000 ? 0 : Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
        out.println(name + " " + String.format(Locale.ROOT, "%." + decimals + "f", value) + " " + unit);
        out.flush();
    }

    void print(String name, long value, String unit) {
        out.println(name + " " + value + " " + unit);
        out.flush();
    }

    /** A count without a unit, as the kill tests print it. */
    void count(String name, long value) {
        out.println(name + " " + value);
        out.flush();
    }
}
