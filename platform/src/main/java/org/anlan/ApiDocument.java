package org.anlan;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The OpenAPI 3.1 document at {@code /api/openapi}, from which the web client's types are generated. Schemas are named after
 * module and type, operations after controller and method, so that neither depends on the order in which beans are found.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    @Bean
    OpenAPI anlanApi() {
        ModelResolver.enumsAsRef = true;
        SpringDocUtils.getConfig().addResponseTypeToIgnore(SseEmitter.class);
        return new OpenAPI().info(new Info().title("安澜 Anlan").version("v1")).servers(List.of(new Server().url("/")));
    }

    @Bean
    RecordSchemas recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper(), new ModuleNames());
    }

    @Bean
    GlobalOperationCustomizer operationNames() {
        return (operation, handler) -> operation
                .operationId(handler.getBeanType().getSimpleName() + "."
                        + handler.getMethod().getName())
                .tags(List.of(ModuleNames.moduleOf(handler.getBeanType())));
    }

    @Bean
    GlobalOpenApiCustomizer requestSchemas() {
        return document -> {
            ContentSchemas.describe(document);
            RequestSchemas.allowToLeaveOut(document);
        };
    }

    /** {@code workorder.OrderView}, {@code workorder.OrderView.Evidence}: two modules may use one simple name. */
    static final class ModuleNames extends TypeNameResolver {

        private static final String HOUSE = "org.anlan.";

        @Override
        protected String getNameOfClass(Class<?> type) {
            String name = type.getCanonicalName();
            return name != null && name.startsWith(HOUSE) ? name.substring(HOUSE.length()) : super.getNameOfClass(type);
        }

        static String moduleOf(Class<?> type) {
            String inHouse = type.getPackageName().replace(HOUSE, "");
            return inHouse.replaceFirst("\\..*", "");
        }
    }
}
