package org.anlan.sensing.mqtt;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The open lines by account and client identifier. A device's identifier is its own: another account cannot end its line. */
@Component
class Lines {

    private record Key(String user, String clientId) {}

    private final Map<Key, MqttConnection> open = new ConcurrentHashMap<>();

    void opened(MqttConnection line, String user, String clientId) {
        MqttConnection earlier = open.put(new Key(user, clientId), line);
        if (earlier != null && earlier != line) {
            earlier.takenOver();
        }
    }

    void closed(MqttConnection line, String user, String clientId) {
        open.remove(new Key(user, clientId), line);
    }

    List<MqttConnection> list() {
        return List.copyOf(open.values());
    }

    int size() {
        return open.size();
    }
}
