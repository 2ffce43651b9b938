package org.anlan.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator's gateway that tells a phone once for each id, however often it is handed the id. */
final class PhoneGateway implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, List<String>> handed = new ConcurrentHashMap<>();

    PhoneGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode sms = JSON.readTree(exchange.getRequestBody().readAllBytes());
        handed.computeIfAbsent(sms.get("id").asString(), id -> new CopyOnWriteArrayList<>())
                .add(sms.get("text").asString());
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    /** Whether a phone was told under that id. */
    boolean told(String id) {
        return handed.containsKey(id);
    }

    /** What was handed over under that id, attempt by attempt. */
    List<String> handed(String id) {
        return handed.getOrDefault(id, List.of());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
