package org.anlan.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands messages to a message platform over HTTP(S), signed. The name is resolved once, every address is checked, and the
 * connection goes to the very address that was checked, so that a name which answers differently the second time leads nowhere.
 * Nothing is redirected; the whole exchange has a deadline.
 */
final class WebhookProvider implements SmsProvider {

    private static final int CONNECT_MILLIS = 3_000;
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final int LONGEST_STATUS_LINE = 512;

    /** Finds the addresses of a name. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final URI target;
    private final WebhookProperties properties;
    private final AllowedAddresses allowed;
    private final Resolver resolver;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookProvider(WebhookProperties properties, Resolver resolver, JsonMapper json, Clock clock) {
        this.target = URI.create(properties.url());
        this.properties = properties;
        this.allowed = new AllowedAddresses(properties.hosts(), properties.privateAddresses());
        this.resolver = resolver;
        this.json = json;
        this.clock = clock;
    }

    private static final class Forbidden extends IOException {
        private static final long serialVersionUID = 1L;

        Forbidden(String message) {
            super(message);
        }
    }

    @Override
    public Outcome send(Sms sms) {
        byte[] body = json.writeValueAsBytes(sms);
        boolean handed = false;
        try (Socket socket = open()) {
            handed = true;
            return outcome(exchange(socket, body));
        } catch (Forbidden e) {
            return new Outcome.Unreachable("政务消息平台：" + e.getMessage());
        } catch (IOException e) {
            return handed ? new Outcome.InDoubt("政务消息平台没有答复。") : new Outcome.Unreachable("政务消息平台连不上。");
        }
    }

    @Override
    public Optional<String> beat() {
        try (Socket socket = open()) {
            return socket.isConnected() ? Optional.empty() : Optional.of("政务消息平台连不上。");
        } catch (Forbidden e) {
            return Optional.of(Objects.requireNonNullElse(e.getMessage(), ""));
        } catch (IOException e) {
            return Optional.of("政务消息平台连不上。");
        }
    }

    private Socket open() throws IOException {
        String host = target.getHost();
        InetAddress[] addresses = resolver.resolve(host);
        Optional<String> objection = allowed.objection(host, List.of(addresses));
        if (objection.isPresent()) {
            throw new Forbidden(objection.get());
        }
        boolean secure = "https".equals(target.getScheme());
        int port = target.getPort() >= 0 ? target.getPort() : secure ? 443 : 80;
        Socket plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(addresses[0], port), CONNECT_MILLIS);
            plain.setSoTimeout((int) DEADLINE.toMillis());
            return secure ? secured(plain, host, port) : plain;
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private int exchange(Socket socket, byte[] body) throws IOException {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        String time = String.valueOf(clock.millis());
        String nonce = nonce();
        String signature = Signatures.sign(
                properties.secret(),
                "POST\n" + time + "\n" + nonce + "\n" + path + "\n" + new String(body, StandardCharsets.UTF_8));
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + target.getHost()
                + "\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: " + body.length
                + "\r\nX-Hmac-Auth-Version: 1.0\r\napiKey: " + properties.key() + "\r\nX-Hmac-Auth-Timestamp: " + time
                + "\r\nX-Hmac-Auth-Nonce: " + nonce + "\r\nX-Hmac-Auth-Signature: " + signature
                + "\r\nConnection: close\r\n\r\n";
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body);
        Thread watchdog = Thread.startVirtualThread(() -> closeAfter(socket));
        try {
            socket.getOutputStream().write(whole.toByteArray());
            socket.getOutputStream().flush();
            return status(socket.getInputStream());
        } finally {
            watchdog.interrupt();
        }
    }

    /** Ends an exchange that drips. */
    private static void closeAfter(Socket socket) {
        try {
            Thread.sleep(DEADLINE);
            socket.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int status(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
            if (line.length() > LONGEST_STATUS_LINE) {
                throw new IOException("no status line");
            }
        }
        String[] words = line.toString().strip().split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/") || !words[1].matches("[1-5][0-9]{2}")) {
            throw new IOException("no status line");
        }
        return Integer.parseInt(words[1]);
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return new Outcome.Accepted();
        }
        return switch (status) {
            case 400, 422 -> new Outcome.Refused("政务消息平台拒收，返回 " + status + "。");
            case 301, 302, 303, 307, 308, 401, 403, 404, 429, 503 ->
                new Outcome.Unreachable("政务消息平台返回 " + status + "。");
            default -> new Outcome.InDoubt("政务消息平台返回 " + status + "。");
        };
    }

    private String nonce() {
        byte[] drawn = new byte[16];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
