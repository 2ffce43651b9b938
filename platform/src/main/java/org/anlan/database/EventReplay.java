package org.anlan.database;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Delivers events again whose listener failed or was cut off by a crash. Listeners are idempotent. */
@Component
class EventReplay {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final IncompleteEventPublications publications;

    EventReplay(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT30S")
    void again() {
        publications.resubmitIncompletePublicationsOlderThan(PATIENCE);
    }
}
