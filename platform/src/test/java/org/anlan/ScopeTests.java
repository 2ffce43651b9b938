package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anlan.ScopeProbes.Kind;
import org.anlan.ScopeProbes.Probe;
import org.anlan.TestBrowser.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Data scope over every handler there is. In the demonstration district something happens in 菱湖镇: its officer sees it, the
 * officer of 练市镇 sees nothing of it, in no list, count, export, map, push or refusal. A handler that {@link ScopeProbes} does
 * not know fails the test.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeTests {

    private static final int MQTT_PORT = freePort();

    @DynamicPropertySource
    static void wholeDemonstration(DynamicPropertyRegistry registry) {
        Path directory = Path.of(
                "target", "test-data", "scope-" + ProcessHandle.current().pid());
        registry.add("anlan.db.directory", directory::toString);
        registry.add("anlan.mqtt.port", () -> MQTT_PORT);
        registry.add("anlan.demo.load", () -> "true");
        registry.add("anlan.demo.feed", () -> "false");
    }

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private TestBrowser owner;
    private TestBrowser sibling;
    private ScopeStory story;
    private Map<String, Probe> probes;
    private List<String> marks;
    private final Map<String, TestBrowser> rightful = new HashMap<>();
    private final ByteArrayOutputStream pushedToOwner = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pushedToSibling = new ByteArrayOutputStream();

    @BeforeAll
    void somethingHappensInOneTown() throws IOException {
        TestBrowser visitor = new TestBrowser(port);
        ScopeStory.await(
                () -> visitor.get("/api/setup").json().path("phase").asString().equals("READY"), Duration.ofMinutes(5));
        owner = TestBrowser.signIn(port, "linghu", ScopeStory.PASSWORD);
        sibling = TestBrowser.signIn(port, "lianshi", ScopeStory.PASSWORD);
        listen(owner, pushedToOwner);
        listen(sibling, pushedToSibling);
        story = new ScopeStory(port, MQTT_PORT, owner);
        marks = story.marks();
        probes = ScopeProbes.of(story);
    }

    @Test
    void marksThePlaceWithTwentyThings() {
        assertThat(marks).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void knowsEveryHandlerThereIs() {
        Set<String> handlers = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods()
                    .forEach((info, method) -> namesOf(info, method).forEach(handlers::add));
        }
        assertThat(new TreeSet<>(probes.keySet())).isEqualTo(handlers);
    }

    @TestFactory
    Stream<DynamicTest> showsTheRowToItsOwnerAndNothingToTheSibling() {
        return probes.entrySet().stream()
                .filter(probe -> probe.getValue().kind() != Kind.ELSEWHERE)
                .map(probe -> dynamicTest(probe.getKey(), () -> hold(probe.getKey(), probe.getValue())));
    }

    @Test
    void pushesToTheOwnerAndNothingToTheSibling() {
        ScopeStory.await(
                () -> marksIn(pushedToOwner.toString(StandardCharsets.UTF_8))
                        .findAny()
                        .isPresent(),
                Duration.ofSeconds(20));
        assertThat(marksIn(pushedToSibling.toString(StandardCharsets.UTF_8))).isEmpty();
    }

    private void hold(String handler, Probe probe) {
        Answer strange = ask(sibling, handler, probe);
        assertThat(marksIn(strange.text())).as("marks in the sibling's answer").isEmpty();
        switch (probe.kind()) {
            case LIST -> {
                Answer own = ask(owner, handler, probe);
                assertThat(own.status()).as(own.text()).isEqualTo(200);
                assertThat(marksIn(own.text()))
                        .as("marks in the owner's answer")
                        .isNotEmpty();
                assertThat(strange.status()).isEqualTo(200);
            }
            case OBJECT -> {
                assertThat(ask(owner, handler, probe).status()).as("owner").isEqualTo(200);
                assertThat(strange.status()).as(strange.text()).isEqualTo(404);
            }
            case DEED -> {
                assertThat(strange.status()).as(strange.text()).isEqualTo(404);
                Answer own = ask(rightful(probe), handler, probe);
                assertThat(own.status()).as(own.text()).isIn(200, 403, 409, 422);
            }
            case OTHER_ROLE -> {
                assertThat(strange.status()).as(strange.text()).isEqualTo(403);
                Answer own = ask(rightful(probe), handler, probe);
                assertThat(own.status()).as(own.text()).isIn(200, 400, 409, 422);
            }
            case OPEN -> assertThat(strange.status()).as(strange.text()).isEqualTo(200);
            case ELSEWHERE -> throw new IllegalStateException(handler);
        }
    }

    private TestBrowser rightful(Probe probe) {
        return probe.rightful().isEmpty() ? owner : rightful.computeIfAbsent(probe.rightful(), story::signIn);
    }

    private static Answer ask(TestBrowser browser, String handler, Probe probe) {
        if (handler.startsWith("GET")) {
            return browser.get(probe.path());
        }
        return probe.mediaType().startsWith("multipart")
                ? browser.upload(probe.path(), "ledger.xlsx", new byte[] {1})
                : browser.post(probe.path(), Objects.requireNonNullElse(probe.body(), "{}"), probe.mediaType());
    }

    private Stream<String> marksIn(String text) {
        return marks.stream().filter(text::contains);
    }

    private static Stream<String> namesOf(RequestMappingInfo info, HandlerMethod method) {
        if (!method.getBeanType().getName().startsWith("org.anlan.")
                || method.getBeanType().getSimpleName().equals("FrontPages")) {
            return Stream.of();
        }
        return info.getPatternValues().stream()
                .flatMap(pattern ->
                        info.getMethodsCondition().getMethods().stream().map(verb -> verb + " " + pattern));
    }

    private static void listen(TestBrowser browser, ByteArrayOutputStream into) {
        var stream = browser.open("/api/live");
        Thread.ofVirtual().start(() -> {
            try (var body = stream.body()) {
                body.transferTo(into);
            } catch (IOException e) {
                into.writeBytes("(cut)".getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
