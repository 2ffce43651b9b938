package org.anlan.upkeep;

import java.io.PrintStream;

/** Prints what was looked at, one line each, and counts what is wrong. */
final class Diagnosis {

    private final PrintStream terminal;
    private int wrong;
    private int worthALook;

    Diagnosis(PrintStream terminal) {
        this.terminal = terminal;
    }

    void note(String what) {
        terminal.println("  ok    " + what);
    }

    void look(String what, String remedy) {
        worthALook++;
        terminal.println("  look  " + what + "\n        remedy: " + remedy);
    }

    boolean hold(boolean sound, String what, String wrongness, String remedy) {
        if (sound) {
            note(what);
        } else {
            wrong++;
            terminal.println("  WRONG " + wrongness + "\n        remedy: " + remedy);
        }
        return sound;
    }

    boolean conclude() {
        terminal.println(
                wrong == 0 && worthALook == 0 ? "All is well." : wrong + " wrong, " + worthALook + " worth a look.");
        return wrong == 0;
    }
}
