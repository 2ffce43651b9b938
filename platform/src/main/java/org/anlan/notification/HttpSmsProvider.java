package org.anlan.notification;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Hands short messages to a gateway that takes JSON over HTTP: 2xx takes it, 400 and 422 refuse it for good. */
final class HttpSmsProvider implements SmsProvider, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int TEXT_SHOWN = 200;

    private final Supplier<URI> url;
    private final String token;
    private final JsonMapper json;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    HttpSmsProvider(Supplier<URI> url, String token, JsonMapper json) {
        this.url = url;
        this.token = token;
        this.json = json;
    }

    @Override
    public Outcome send(Sms sms) {
        HttpRequest request = HttpRequest.newBuilder(url.get())
                .timeout(ANSWER)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(sms), StandardCharsets.UTF_8))
                .build();
        try {
            return outcome(client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return new Outcome.Unreachable("短信网关连不上：" + e.getClass().getSimpleName() + "。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Unreachable("平台正在停止。");
        }
    }

    private static Outcome outcome(HttpResponse<String> response) {
        String said = response.body().strip();
        String shown = said.substring(0, Math.min(TEXT_SHOWN, said.length()));
        return switch (response.statusCode()) {
            case 200, 201, 202, 204 -> new Outcome.Accepted();
            case 400, 422 -> new Outcome.Refused("短信网关拒收：" + shown);
            default -> new Outcome.Unreachable("短信网关返回 " + response.statusCode() + "：" + shown);
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
