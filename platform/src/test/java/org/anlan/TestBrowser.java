package org.anlan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.anlan.access.Accounts;
import org.anlan.access.Role;
import org.anlan.database.SystemWork;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that speaks to the running platform over real HTTP: cookies, the token against forgery, idempotency keys. */
public final class TestBrowser {

    private static final String PASSWORD = "correct horse battery";
    private static final JsonMapper JSON = new JsonMapper();

    public record Answer(int status, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public TestBrowser(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Opens an account of that role for that person and signs in with it. */
    public static TestBrowser signedIn(int port, Accounts accounts, Role role, @Nullable Long personId) {
        String username = role + "-" + UUID.randomUUID();
        SystemWork.run(
                "test",
                () -> accounts.open(
                        new Accounts.NewAccount(username, PASSWORD, role.label(), role, personId, List.of(), true)));
        return signIn(port, username, PASSWORD);
    }

    /** Signs in with an account that exists. */
    public static TestBrowser signIn(int port, String username, String password) {
        TestBrowser browser = new TestBrowser(port);
        browser.get("/api/setup");
        Answer answer = browser.post(
                "/api/access/login",
                JSON.writeValueAsString(java.util.Map.of("username", username, "password", password)));
        if (answer.status() != 200) {
            throw new IllegalStateException("could not sign in: " + answer);
        }
        return browser;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    public Answer post(String path, String json) {
        return post(path, json, "application/json");
    }

    public Answer post(String path, String body, String mediaType) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", mediaType)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    /** A form with one file in the field {@code file}. */
    public Answer upload(String path, String fileName, byte[] file) {
        String boundary = "test-" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, file, tail)))
                .build());
    }

    /** A stream that stays open, such as the live push; closing it cuts the connection. */
    public HttpResponse<InputStream> open(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any request as it stands, with this browser's cookies: its headers in pairs, nothing added. */
    public HttpResponse<String> raw(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a page sends along with each command. */
    public String forgeryToken() {
        return cookie("XSRF-TOKEN");
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), textOf(response.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A workbook's cells are given as one text, so that a test can look for words in it. */
    private static String textOf(byte[] body) throws IOException {
        if (body.length < 4 || body[0] != 'P' || body[1] != 'K') {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell ->
                                text.append(cell == null ? "" : cell.getText()).append('\n')));
            }
        }
        return text.toString();
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }
}
