package dev.maillon.starter.api;

import dev.maillon.json.Json;
import dev.maillon.starter.keys.Needs;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Completes what springdoc reads off the routes: roles, problems, the bodies that a route reads by itself, and examples from files. */
@Component
class RouteDescriptions implements GlobalOperationCustomizer {

    private static final int[] EVERYWHERE = {401, 403, 503};

    private final RecordSchemas schemas;

    RouteDescriptions(RecordSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod route) {
        Answers answers = route.getMethodAnnotation(Answers.class);
        Needs needs = route.getMethodAnnotation(Needs.class);
        if (answers == null || needs == null) {
            return operation;
        }
        operation.setOperationId(nameOf(route));
        operation.summary(answers.value());
        operation.description("Needs the role " + needs.value().name().toLowerCase(Locale.ROOT) + ".");
        IntStream.concat(IntStream.of(EVERYWHERE), IntStream.of(answers.problems()))
                .sorted()
                .forEach(status ->
                        operation.getResponses().addApiResponse(Integer.toString(status), Problems.response(status)));
        if (answers.body() != Void.class) {
            operation.requestBody(body(answers, operation.getOperationId()));
        }
        operation
                .getResponses()
                .forEach((status, response) -> example(operation.getOperationId() + "." + status)
                        .ifPresent(example ->
                                response.getContent().values().forEach(type -> type.addExamples("example", example))));
        return operation;
    }

    /** Such as {@code messages.receive}; unlike springdoc's own, it doesn't change when a route is added. */
    private static String nameOf(HandlerMethod route) {
        String controller = route.getBeanType().getSimpleName().replace("Controller", "");
        return controller.substring(0, 1).toLowerCase(Locale.ROOT) + controller.substring(1) + "."
                + route.getMethod().getName();
    }

    private RequestBody body(Answers answers, String operation) {
        MediaType type = new MediaType().schema(schemas.of(answers.body()));
        example(operation + ".request").ifPresent(example -> type.addExamples("example", example));
        return new RequestBody()
                .required(answers.bodyRequired())
                .content(new Content().addMediaType(answers.type(), type));
    }

    private static Optional<Example> example(String name) {
        String file = "/openapi/" + name + ".json";
        try (InputStream bytes = RouteDescriptions.class.getResourceAsStream(file)) {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(new Example()
                            .value(Json.mapper()
                                    .readValue(
                                            new String(bytes.readAllBytes(), StandardCharsets.UTF_8), Object.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
