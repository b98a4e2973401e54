package dev.maillon.starter.api;

import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description says once for the whole API. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String SCHEME = "key";

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(FieldValue.class, anyOf("string", "number", "boolean", "null"))
                .replaceWithSchema(ClosingNote.class, note());
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Maillon")
                        .version("v1")
                        .description("Runs the turns of AI agents in a customer-messaging inbox."))
                .components(new Components()
                        .addSecuritySchemes(
                                SCHEME,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A key of maillon.keys, for its workspace and roles."))
                        .addSchemas(Problems.SCHEMA, Problems.schema()))
                .security(List.of(new SecurityRequirement().addList(SCHEME)));
    }

    private static Schema<?> anyOf(String... types) {
        return new Schema<>()
                .anyOf(Stream.of(types).<Schema>map(Problems::typed).toList());
    }

    private static Schema<?> note() {
        return new Schema<>()
                .anyOf(List.of(
                        Problems.typed("object").addProperty("name", Problems.typed("string")),
                        Problems.typed("string")))
                .description("{\"name\": …}, \"choose\" or \"none\"");
    }
}
