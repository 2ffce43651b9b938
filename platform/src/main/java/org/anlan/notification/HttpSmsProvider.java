package org.anlan.notification;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands short messages to a gateway that takes JSON over HTTP. 2xx takes it, 400 and 422 refuse it for good; 401, 403, 404, 429
 * and 503 did not take it; after any other answer, or none, it is in doubt.
 */
final class HttpSmsProvider implements SmsProvider {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int TEXT_SHOWN = 200;

    private final Supplier<URI> url;
    private final Supplier<@Nullable URI> health;
    private final String token;
    private final Duration patience;
    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /**
     * @param health answers GET with 2xx while the gateway is well; null: a connection that opens is enough
     * @param patience how long an answer is waited for
     */
    HttpSmsProvider(
            Supplier<URI> url, Supplier<@Nullable URI> health, String token, Duration patience, JsonMapper json) {
        this.url = url;
        this.health = health;
        this.token = token;
        this.patience = patience;
        this.json = json;
    }

    @Override
    public Outcome send(Sms sms) {
        HttpRequest request = HttpRequest.newBuilder(url.get())
                .timeout(patience)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(sms), StandardCharsets.UTF_8))
                .build();
        try {
            return outcome(client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Outcome.Unreachable("短信网关连不上。");
        } catch (IOException e) {
            return new Outcome.InDoubt("短信网关没有答复：" + e.getClass().getSimpleName() + "。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.InDoubt("平台正在停止。");
        }
    }

    private static Outcome outcome(HttpResponse<String> response) {
        String said = response.body().strip();
        String shown = said.substring(0, Math.min(TEXT_SHOWN, said.length()));
        return switch (response.statusCode()) {
            case 200, 201, 202, 204 -> new Outcome.Accepted();
            case 400, 422 -> new Outcome.Refused("短信网关拒收：" + shown);
            case 401, 403, 404, 429, 503 -> new Outcome.Unreachable("短信网关返回 " + response.statusCode() + "：" + shown);
            default -> new Outcome.InDoubt("短信网关返回 " + response.statusCode() + "：" + shown);
        };
    }

    @Override
    public Optional<String> beat() {
        URI asked = health.get();
        return asked == null ? connects(url.get()) : answers(asked);
    }

    private static Optional<String> connects(URI target) {
        int port = target.getPort() >= 0 ? target.getPort() : "https".equals(target.getScheme()) ? 443 : 80;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(target.getHost(), port), (int) CONNECT.toMillis());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("短信网关连不上。");
        }
    }

    private Optional<String> answers(URI asked) {
        HttpRequest request = HttpRequest.newBuilder(asked)
                .timeout(CONNECT)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("短信网关自检返回 " + status + "。");
        } catch (IOException e) {
            return Optional.of("短信网关自检没有答复。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
