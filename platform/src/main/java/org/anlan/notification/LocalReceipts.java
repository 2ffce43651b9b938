package org.anlan.notification;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The built-in gateway's side that posts a receipt for each message it took, until the platform has it. */
@Component
class LocalReceipts implements SmartLifecycle {

    private static final int AT_ONCE = 50;

    private final LocalGatewayStore kept;
    private final LocalGatewayAddress address;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final WokenLoop loop = new WokenLoop("local-sms", Duration.ofSeconds(1), this::round);

    LocalReceipts(LocalGatewayStore kept, LocalGatewayAddress address, JsonMapper json, Clock clock) {
        this.kept = kept;
        this.address = address;
        this.json = json;
        this.clock = clock;
    }

    void wake() {
        loop.wake();
    }

    private void round() {
        List<String> ids = kept.withoutReceipt(AT_ONCE);
        for (String id : ids) {
            if (!loop.running() || !post(id)) {
                return;
            }
            kept.receiptPosted(id);
        }
    }

    private boolean post(String id) {
        LocalGateway.Receipt receipt = new LocalGateway.Receipt(id, true, null, clock.instant());
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/local-sms/receipt"))
                .timeout(Duration.ofSeconds(10))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + address.token())
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(receipt), StandardCharsets.UTF_8))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
