package org.anlan.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One signed-in account that uses the platform from outside, over HTTP like everybody else. */
final class Doors {

    private final URI base;
    private final JsonMapper json;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Doors(int port, JsonMapper json) {
        this.base = URI.create("http://localhost:" + port);
        this.json = json;
    }

    static Doors signIn(int port, JsonMapper json, String username, String password)
            throws IOException, InterruptedException {
        Doors doors = new Doors(port, json);
        doors.get("/api/setup");
        doors.post("/api/access/login", Map.of("username", username, "password", password));
        return doors;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET(), path);
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return post(path, "application/json", BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    JsonNode postFile(String path, String type, Path file) throws IOException, InterruptedException {
        return post(path, type, BodyPublishers.ofFile(file));
    }

    /** As a browser's form does: the file under the name that its owner gave it, and one text field. */
    JsonNode upload(String path, Path file, String name, String field, String value)
            throws IOException, InterruptedException {
        String boundary = "anlan-" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n"
                        + "Content-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        Files.copy(file, body);
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(path, "multipart/form-data; boundary=" + boundary, BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private JsonNode post(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("X-XSRF-TOKEN", csrfToken())
                        .POST(body),
                path);
    }

    private String titleOf(String problem) {
        try {
            JsonNode read = json.readTree(problem);
            return read.path("title").asString() + " " + read.path("detail").asString();
        } catch (tools.jackson.core.JacksonException e) {
            return problem.substring(0, Math.min(200, problem.length()));
        }
    }

    private String csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private JsonNode send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request.timeout(Duration.ofMinutes(5)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " 回答 " + answer.statusCode() + "：" + titleOf(answer.body()));
        }
        return answer.body().isEmpty() ? json.createObjectNode() : json.readTree(answer.body());
    }
}
