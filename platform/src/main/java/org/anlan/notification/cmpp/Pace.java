package org.anlan.notification.cmpp;

import java.util.concurrent.TimeUnit;

/** Lets through so many a second, evenly. */
final class Pace {

    private final long between;
    private long next = System.nanoTime();

    Pace(int perSecond) {
        this.between = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    void await() throws InterruptedException {
        long wait = turn(System.nanoTime());
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    /** @return how long to wait from {@code now}, in nanoseconds */
    synchronized long turn(long now) {
        long mine = Math.max(now, next);
        next = mine + between;
        return mine - now;
    }
}
