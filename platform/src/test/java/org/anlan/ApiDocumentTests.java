package org.anlan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class ApiDocumentTests extends TestPlatform {

    @LocalServerPort
    private int port;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = new TestBrowser(port).get("/api/openapi").json();
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
                .allMatch(name -> name.matches("[a-z]+\\.[A-Z].*"), "module.Type");
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
