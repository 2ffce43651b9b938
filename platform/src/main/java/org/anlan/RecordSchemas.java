package org.anlan;

import com.fasterxml.jackson.annotation.JsonInclude;
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
            Schema<?> property = properties.get(component.getName());
            if (property == null) {
                continue;
            }
            if (leftOutWhenNull(component)) {
                continue;
            }
            required.add(component.getName());
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(component.getName(), orNull(property));
            }
        }
        model.setRequired(required);
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
