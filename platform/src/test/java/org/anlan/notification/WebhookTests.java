package org.anlan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.anlan.calendar.WorkingCalendar;
import org.anlan.notification.SmsProvider.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WebhookTests {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final SmsProvider.Sms SMS = new SmsProvider.Sms("anlan-17", "13900000006", "请到河滨村。");

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger answer = new AtomicInteger(200);
    private HttpServer server = open();

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listen() {
        server.createContext("/robot/send", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String signed = "POST\n" + exchange.getRequestHeaders().getFirst("X-Hmac-Auth-Timestamp") + "\n"
                    + exchange.getRequestHeaders().getFirst("X-Hmac-Auth-Nonce") + "\n/robot/send\n" + body;
            boolean genuine = Signatures.matches(
                    "secret", signed, exchange.getRequestHeaders().getFirst("X-Hmac-Auth-Signature"));
            received.add(genuine + " " + exchange.getRequestHeaders().getFirst("apiKey") + " " + body);
            exchange.getResponseHeaders()
                    .add("Location", "http://127.0.0.1:" + server.getAddress().getPort() + "/else");
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        server.createContext("/else", exchange -> {
            received.add("redirected");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void signsWhatItSends() {
        assertThat(provider(List.of("msg.example"), List.of("127.0.0.1"), loopback())
                        .send(SMS))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(received).hasSize(1);
        assertThat(received.getFirst())
                .startsWith("true key-1 {")
                .contains("anlan-17")
                .contains("请到河滨村。");
        assertThat(Signatures.matches("other", "text", Signatures.sign("secret", "text")))
                .isFalse();
    }

    @Test
    void callsOnlyHostsAndAddressesThatAreAllowed() {
        assertThat(provider(List.of("other.example"), List.of("127.0.0.1"), loopback())
                        .send(SMS))
                .isInstanceOf(Outcome.Unreachable.class);
        assertThat(provider(List.of("msg.example"), List.of(), loopback()).send(SMS))
                .as("a private address that is not listed")
                .isInstanceOf(Outcome.Unreachable.class);
        assertThat(received).isEmpty();
    }

    /** The name answers with an allowed address when it is checked, and with another whenever it is asked again. */
    @Test
    void connectsToTheVeryAddressThatItChecked() {
        List<String> asked = new ArrayList<>();
        WebhookProvider.Resolver rebinding = host -> {
            asked.add(host);
            return new InetAddress[] {InetAddress.ofLiteral(asked.size() == 1 ? "127.0.0.1" : "127.0.0.9")};
        };
        assertThat(provider(List.of("msg.example"), List.of("127.0.0.1"), rebinding)
                        .send(SMS))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(asked).containsExactly("msg.example");
        assertThat(provider(List.of("msg.example"), List.of("127.0.0.1"), rebinding)
                        .send(SMS))
                .as("now it leads elsewhere")
                .isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void followsNoRedirectAndIsInDoubtAfterAFault() {
        answer.set(302);
        assertThat(provider(List.of("msg.example"), List.of("127.0.0.1"), loopback())
                        .send(SMS))
                .isInstanceOf(Outcome.Unreachable.class);
        assertThat(received).doesNotContain("redirected");
        answer.set(500);
        assertThat(provider(List.of("msg.example"), List.of("127.0.0.1"), loopback())
                        .send(SMS))
                .isInstanceOf(Outcome.InDoubt.class);
        answer.set(422);
        assertThat(provider(List.of("msg.example"), List.of("127.0.0.1"), loopback())
                        .send(SMS))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void knowsWhichAddressesAllTheWorldMayReach() throws UnknownHostException {
        for (String inside : List.of(
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "100.64.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "2002:0a00:1::",
                "64:ff9b::a00:1",
                "::127.0.0.1")) {
            assertThat(AllowedAddresses.isPublic(InetAddress.ofLiteral(inside)))
                    .as(inside)
                    .isFalse();
        }
        for (String outside : List.of("8.8.8.8", "203.119.25.1", "2400:3200::1", "172.32.0.1", "100.128.0.1")) {
            assertThat(AllowedAddresses.isPublic(InetAddress.ofLiteral(outside)))
                    .as(outside)
                    .isTrue();
        }
        AllowedAddresses network = new AllowedAddresses(List.of("Msg.Example"), List.of("10.20.0.0/16"));
        assertThat(network.objection("msg.example", List.of(InetAddress.ofLiteral("10.20.9.9"))))
                .isEmpty();
        assertThat(network.objection("msg.example", List.of(InetAddress.ofLiteral("10.21.0.1"))))
                .isPresent();
        assertThat(network.objection(
                        "msg.example", List.of(InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.21.0.1"))))
                .as("one bad address spoils the name")
                .isPresent();
        assertThat(network.objection("msg.example", List.of())).isPresent();
    }

    private static WebhookProvider.Resolver loopback() {
        return host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
    }

    private WebhookProvider provider(List<String> hosts, List<String> addresses, WebhookProvider.Resolver resolver) {
        String url = "http://msg.example:" + server.getAddress().getPort() + "/robot/send";
        return new WebhookProvider(
                new WebhookProperties(url, "key-1", "secret", hosts, addresses),
                resolver,
                new JsonMapper(),
                Clock.fixed(NOON, WorkingCalendar.ZONE));
    }
}
