package org.anlan.upkeep;

/** A command of the terminal cannot do what was asked; the message is for the operator and ends with the remedy. */
final class CommandFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandFailed(String what, String remedy) {
        super(what + "\nRemedy: " + remedy);
    }
}
