package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDocumentTests extends TestPlatform {

    private static final Path COPY = Path.of("..", "web", "src", "api", "openapi.json");
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = new TestBrowser(port).get("/api/openapi").json();
    }

    /** {@code ./anlan api} renews the copy: it runs this test with the property set, then makes the types from the copy. */
    @Test
    void isTheOneFromWhichTheTypesOfTheWebFrontAreMade() throws IOException {
        String served = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        if (Boolean.getBoolean("anlan.api.renew")) {
            Files.writeString(COPY, served);
        }
        String kept = Files.readString(COPY);
        assertThat(kept.equals(served))
                .as(() -> "web/src/api/openapi.json is not the document that the platform serves. Remedy: ./anlan api. "
                        + firstDifference(kept.lines().toList(), served.lines().toList()))
                .isTrue();
    }

    private static String firstDifference(List<String> kept, List<String> served) {
        int line = 0;
        while (line < Math.min(kept.size(), served.size()) && kept.get(line).equals(served.get(line))) {
            line++;
        }
        return "First difference in line " + (line + 1) + ": kept «" + lineOf(kept, line) + "», served «"
                + lineOf(served, line) + "»";
    }

    private static String lineOf(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line).strip() : "(end)";
    }

    @Test
    void saysWhatWholeNumbersAndWordsMayBe() {
        assertThat(schema("sensing.AlarmView").at("/properties/priority/enum").toString())
                .isEqualTo("[1,2,3]");
        assertThat(schema("access.Role").get("enum").toString()).contains("\"GRID\"");
        assertThat(schema("workorder.Action").get("enum").toString()).contains("\"rectify\"");
    }

    @Test
    void requiresAPartUnderTheNameThatIsRendered() {
        assertThat(required("registry.ImportView.Counts")).contains("new").doesNotContain("fresh");
    }

    @Test
    void putsWhatStandsBesideAFileIntoItsForm() {
        JsonNode upload = document.at("/paths/~1api~1registry~1ledgers/post");
        assertThat(upload.has("parameters")).isFalse();
        JsonNode form = upload.at("/requestBody/content/multipart~1form-data/schema");
        assertThat(form.get("properties").propertyNames()).containsExactlyInAnyOrder("file", "source");
        assertThat(form.get("required").toString()).contains("file", "source");
    }

    @Test
    void saysOfBytesWhatTheyAre() {
        assertThat(document.at("/paths/~1api~1geo~1basemap/get/responses/200/content")
                        .propertyNames())
                .containsExactly("application/geo+json");
        assertThat(document.toString()).doesNotContain("\"format\":\"byte\"");
    }

    @Test
    void tellsOfEveryOperationHowItFails() {
        document.get("paths")
                .forEach(path -> path.forEach(operation -> assertThat(operation
                                .at("/responses/default/content/application~1problem+json/schema/$ref")
                                .asString())
                        .endsWith("problem.Problems.Document")));
    }

    @Test
    void requiresWhatAnAnswerAlwaysHolds() {
        assertThat(required("workorder.OrderView")).contains("id", "number", "watchers", "closedAt");
    }

    @Test
    void saysWhichPartsOfAnAnswerMayBeNull() {
        assertThat(types(schema("workorder.OrderView").at("/properties/closedAt")))
                .contains("null");
        assertThat(types(schema("workorder.OrderView").at("/properties/number")))
                .isEqualTo(List.of("string"));
    }

    @Test
    void leavesToChanceWhatIsNotRenderedWhenAbsent() {
        assertThat(required("workorder.OrderView")).doesNotContain("evidence");
        assertThat(types(schema("workorder.OrderView").at("/properties/evidence")))
                .doesNotContain("null");
    }

    @Test
    void letsARequestLeaveOutWhatMayBeNull() {
        assertThat(required("access.OwnAccountController.Change")).contains("current", "wanted");
        assertThat(schema("access.AccountController.Opening").path("required"))
                .noneMatch(field -> field.asString().equals("personId"));
    }

    @Test
    void namesEveryOperationOnce() {
        List<String> names = new ArrayList<>();
        document.get("paths")
                .forEach(path -> path.forEach(
                        operation -> names.add(operation.get("operationId").asString())));
        Set<String> different = new HashSet<>(names);
        assertThat(names).hasSameSizeAs(different).noneMatch(name -> name.matches(".*_\\d+"));
    }

    @Test
    void namesSchemasOfTheHouseAfterTheirModules() {
        assertThat(document.at("/components/schemas").propertyNames())
                .allMatch(name -> name.matches("([a-z]+\\.)+[A-Z].*"), "module.Type");
    }

    private JsonNode schema(String name) {
        return document.get("components").get("schemas").get(name);
    }

    private List<String> required(String name) {
        List<String> required = new ArrayList<>();
        schema(name).get("required").forEach(each -> required.add(each.asString()));
        return required;
    }

    private static List<String> types(JsonNode property) {
        List<String> types = new ArrayList<>();
        JsonNode type = property.get("type");
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asString()));
        } else {
            types.add(type.asString());
        }
        return types;
    }
}
