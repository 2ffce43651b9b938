package org.anlan;

import org.anlan.database.CannotStart;
import org.springframework.boot.SpringBootExceptionReporter;

/** Tells the operator on the terminal why the platform does not start, in place of a stack trace. */
final class StartFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return CannotStart.within(failure)
                .map(reason -> {
                    System.err.println(reason.getMessage());
                    return true;
                })
                .orElse(false);
    }
}
