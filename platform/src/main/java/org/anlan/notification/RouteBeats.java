package org.anlan.notification;

import java.time.Clock;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks each route for a sign of life, so that a dead one is noticed while nobody is told anything. */
@Component
class RouteBeats implements SmartLifecycle {

    private final WokenLoop loop;

    RouteBeats(Routes routes, Clock clock) {
        this.loop = new WokenLoop("route-beats", Routes.BEAT, () -> {
            routes.list().forEach(route -> routes.beat(route, clock.instant()));
            routes.judge(clock.instant());
        });
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.running();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
