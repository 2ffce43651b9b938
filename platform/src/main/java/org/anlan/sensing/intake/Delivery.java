package org.anlan.sensing.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a device on its way to the database.
 *
 * @param ticket what the sender wants back with the acknowledgement, such as the packet identifier
 * @param fault what was wrong with it; the readings that were right go on all the same
 */
public record Delivery(
        Sender sender,
        long deviceId,
        int ticket,
        Instant receivedAt,
        List<Measured> readings,
        @Nullable Fault fault) {

    /** Whoever waits for word that the messages are durable. Called on the writer's thread, in order of arrival. */
    public interface Sender {
        void committed(List<Delivery> deliveries);
    }

    /** @param example the beginning of the message */
    public record Fault(String text, String example) {}

    public Delivery {
        readings = List.copyOf(readings);
    }
}
