package org.anlan;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anlan.problem.Problems;

/**
 * What the signatures of handlers cannot say: parameters beside a file are fields of its form, bytes are a document or a file of
 * some type, the live push is a stream of events, and whatever goes wrong is told by a problem document.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares its schemas
final class ContentSchemas {

    private static final String FORM = "multipart/form-data";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<String> TEXTS = Set.of("text/csv");

    private ContentSchemas() {}

    static void describe(OpenAPI document) {
        ModelConverters.getInstance(true)
                .readAll(Problems.Document.class)
                .forEach(document.getComponents()::addSchemas);
        Schema<?> problem = new JsonSchema().$ref("#/components/schemas/problem.Problems.Document");
        document.getPaths()
                .forEach((path, item) -> item.readOperations().forEach(operation -> {
                    describeForm(operation);
                    describeBody(operation);
                    describeBytes(path, operation);
                    operation
                            .getResponses()
                            .addApiResponse(
                                    "default",
                                    new ApiResponse()
                                            .description("Problem")
                                            .content(new Content()
                                                    .addMediaType(PROBLEM, new MediaType().schema(problem))));
                }));
    }

    private static void describeForm(Operation operation) {
        MediaType form = contentOf(operation).get(FORM);
        if (form == null) {
            return;
        }
        operation.getRequestBody().setRequired(true);
        if (operation.getParameters() == null) {
            return;
        }
        List<Parameter> left = new ArrayList<>();
        for (Parameter parameter : operation.getParameters()) {
            if (!"query".equals(parameter.getIn())) {
                left.add(parameter);
                continue;
            }
            form.getSchema().addProperty(parameter.getName(), parameter.getSchema());
            if (Boolean.TRUE.equals(parameter.getRequired())) {
                form.getSchema().addRequiredItem(parameter.getName());
            }
        }
        operation.setParameters(left.isEmpty() ? null : left);
    }

    /** Bytes that come as JSON are any JSON document: the handler reads it itself, to name each faulty place in it. */
    private static void describeBody(Operation operation) {
        contentOf(operation).forEach((type, content) -> {
            if (isBytes(content)) {
                content.setSchema(TEXTS.contains(type) ? typed("string") : typed("object"));
            }
        });
    }

    private static void describeBytes(String path, Operation operation) {
        ApiResponse answer = operation.getResponses().get("200");
        if (answer == null || answer.getContent() == null) {
            return;
        }
        MediaType json = answer.getContent().get(JSON);
        if (json != null && isBytes(json)) {
            answer.setContent(contentAt(path));
        }
    }

    private static Content contentAt(String path) {
        if (path.endsWith(".xlsx")) {
            return content(XLSX, typed("string").format("binary"));
        }
        return path.startsWith("/api/file/")
                ? content("image/*", typed("string").format("binary"))
                : content("application/geo+json", typed("object"));
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static Schema<?> typed(String type) {
        return new JsonSchema().types(Set.of(type));
    }

    private static boolean isBytes(MediaType content) {
        return content.getSchema() != null && "byte".equals(content.getSchema().getFormat());
    }

    private static Map<String, MediaType> contentOf(Operation operation) {
        return operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
                ? Map.of()
                : operation.getRequestBody().getContent();
    }
}
