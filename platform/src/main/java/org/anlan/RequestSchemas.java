package org.anlan;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What is only ever sent to the platform may leave out what may be null; what it answers never does. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares its schemas
final class RequestSchemas {

    private RequestSchemas() {}

    static void allowToLeaveOut(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> answered = answered(document, schemas);
        schemas.forEach((name, schema) -> {
            if (!answered.contains(name) && schema.getProperties() != null) {
                schema.setRequired(neverNull(schema));
            }
        });
    }

    private static List<String> neverNull(Schema<?> schema) {
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        return schema.getProperties().entrySet().stream()
                .filter(property ->
                        required.contains(property.getKey()) && !RecordSchemas.admitsNull(property.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> answered(OpenAPI document, Map<String, Schema> schemas) {
        Set<String> found = new HashSet<>();
        Deque<Schema<?>> left = new ArrayDeque<>();
        document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .map(Operation::getResponses)
                .filter(Objects::nonNull)
                .flatMap(responses -> responses.values().stream())
                .flatMap(response -> schemasOf(response.getContent()))
                .forEach(left::add);
        while (!left.isEmpty()) {
            Schema<?> schema = left.remove();
            if (schema.get$ref() != null) {
                String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
                if (found.add(name) && schemas.containsKey(name)) {
                    left.add(schemas.get(name));
                }
            }
            parts(schema).forEach(left::add);
        }
        return found;
    }

    private static Stream<Schema<?>> schemasOf(Content content) {
        return content == null
                ? Stream.empty()
                : content.values().stream()
                        .<Schema<?>>map(type -> type.getSchema())
                        .filter(Objects::nonNull);
    }

    private static Stream<Schema<?>> parts(Schema<?> schema) {
        Stream.Builder<Schema<?>> parts = Stream.builder();
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(parts::add);
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            parts.add(values);
        }
        for (List<Schema> each : java.util.Arrays.asList(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())) {
            if (each != null) {
                each.forEach(parts::add);
            }
        }
        return parts.build();
    }
}
