package org.anlan.sensing.intake;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All registered devices and their points, in memory. Read by every connection, replaced as a whole when devices change. */
@Component
public class Fleet {

    private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);
    private static final Secret NOBODYS = Secret.of("nobody's password", new SecureRandom());

    private record Roll(Map<String, Device> byUser, Map<Long, SupervisedPoint> points) {}

    private final FleetStore store;
    private final AsyncTaskExecutor executor;
    private volatile Roll roll = new Roll(Map.of(), Map.of());

    Fleet(FleetStore store, AsyncTaskExecutor applicationTaskExecutor) {
        this.store = store;
        executor = applicationTaskExecutor;
    }

    /** The device that signs in so; takes as long for an unknown name as for a wrong password. */
    public Optional<Device> signIn(String user, byte[] password) {
        Device device = roll.byUser.get(user);
        boolean fits = (device == null ? NOBODYS : device.secret()).fits(password);
        return device != null && fits && device.enabled() ? Optional.of(device) : Optional.empty();
    }

    /** The device as it is now; empty where it was withdrawn after it had signed in. */
    public Optional<Device> find(String user) {
        return Optional.ofNullable(roll.byUser.get(user)).filter(Device::enabled);
    }

    Collection<SupervisedPoint> points() {
        return roll.points.values();
    }

    int size() {
        return roll.points.size();
    }

    /** Takes over new devices at once; called by whoever has committed some. Returns when they may speak. */
    public void refresh() {
        try {
            executor.submit(this::reload).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.error("New devices could not be taken over; tried again within minutes", e);
        }
    }

    /** Takes over changed devices, points and rules; points in memory keep their course. Runs as the platform. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    synchronized void reload() {
        load(roll.points);
    }

    /** Takes everything from the database, as after a start. Only while nobody judges readings. */
    synchronized void loadAfresh() {
        load(Map.of());
    }

    private void load(Map<Long, SupervisedPoint> known) {
        FleetStore.Snapshot found = store.load();
        Map<Long, SupervisedPoint> points = new HashMap<>();
        Map<Long, Map<String, SupervisedPoint>> byDevice = new HashMap<>();
        for (FleetStore.PointRow row : found.points()) {
            PointDefinition definition = row.definition();
            SupervisedPoint point = known.get(definition.id());
            if (point == null) {
                point = new SupervisedPoint(definition, found.stateOf(definition.id()));
            } else {
                point.redefine(definition);
            }
            points.put(definition.id(), point);
            byDevice.computeIfAbsent(row.deviceId(), id -> new HashMap<>()).put(definition.code(), point);
        }
        roll = new Roll(devices(found.devices(), byDevice), Map.copyOf(points));
    }

    private static Map<String, Device> devices(
            List<FleetStore.DeviceRow> rows, Map<Long, Map<String, SupervisedPoint>> points) {
        Map<String, Device> byUser = new HashMap<>();
        for (FleetStore.DeviceRow row : rows) {
            byUser.put(
                    row.mqttUser(),
                    new Device(
                            row.id(),
                            row.code(),
                            row.secret(),
                            row.enabled(),
                            points.getOrDefault(row.id(), Map.of())));
        }
        return Map.copyOf(byUser);
    }
}
