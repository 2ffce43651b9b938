package org.anlan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of records as they are rendered: every component is there, and only a {@code @Nullable} one may be null. A component
 * that is left out when null is the one that is not required.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares its schemas
final class RecordSchemas extends ModelResolver {

    private static final String NULL = "null";
    private static final String REFERENCE = "#/components/schemas/";

    RecordSchemas(ObjectMapper mapper, TypeNameResolver names) {
        super(mapper, names);
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> resolved = super.resolve(type, context, next);
        JavaType java = type.getType() == null ? null : _mapper.constructType(type.getType());
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            Schema<?> model = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(resolved.get$ref().replace(REFERENCE, ""));
            if (model != null && model.getProperties() != null) {
                describe(model, java.getRawClass().getRecordComponents());
            }
        }
        return resolved;
    }

    private static void describe(Schema<?> model, RecordComponent[] components) {
        Map<String, Schema> properties = model.getProperties();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : components) {
            String name = renderedName(component);
            Schema<?> property = properties.get(name);
            if (property == null || leftOutWhenNull(component)) {
                continue;
            }
            required.add(name);
            numbersAreNumbers(property);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(name, orNull(property));
            }
        }
        model.setRequired(required);
    }

    /** Annotations can list values as texts only. */
    private static void numbersAreNumbers(Schema property) {
        if (property.getTypes() != null && property.getTypes().contains("integer") && property.getEnum() != null) {
            property.setEnum(((List<?>) property.getEnum())
                    .stream()
                            .map(value -> Integer.valueOf(String.valueOf(value)))
                            .toList());
        }
    }

    private static String renderedName(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? component.getName() : given.value();
    }

    private static boolean leftOutWhenNull(RecordComponent component) {
        JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() != JsonInclude.Include.ALWAYS;
    }

    static boolean admitsNull(Schema<?> property) {
        return (property.getTypes() != null && property.getTypes().contains(NULL))
                || (property.getAnyOf() != null && property.getAnyOf().stream().anyMatch(RecordSchemas::admitsNull));
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (admitsNull(property)) {
            return property;
        }
        if (property.getTypes() == null || property.getEnum() != null) {
            JsonSchema either = new JsonSchema();
            either.setAnyOf(List.of(property, new JsonSchema().types(Set.of(NULL))));
            return either;
        }
        Set<String> types = new LinkedHashSet<>(property.getTypes());
        types.add(NULL);
        property.setTypes(types);
        return property;
    }
}
