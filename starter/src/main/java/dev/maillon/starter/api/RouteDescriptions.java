package dev.maillon.starter.api;

import dev.maillon.domain.json.Json;
import dev.maillon.starter.keys.Needs;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;

/** Completes what springdoc reads off the routes: roles, problems, the bodies that a route reads by itself, and examples from files. */
@Component
record RouteDescriptions(RecordSchemas schemas) implements GlobalOperationCustomizer {

    private static final int[] EVERYWHERE = {401, 403, 503};

    @Override
    public Operation customize(Operation operation, HandlerMethod route) {
        ApiAnswers answers = route.getMethodAnnotation(ApiAnswers.class);
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
                .forEach((status, response) ->
                        addExamples(response.getContent(), operation.getOperationId() + "." + status));
        return operation;
    }

    private static void addExamples(@Nullable Content content, String name) {
        if (content != null) {
            content.forEach(
                    (type, media) -> example(name, type).ifPresent(example -> media.addExamples("example", example)));
        }
    }

    /** Such as {@code messages.receive}; unlike springdoc's own, it doesn't change when a route is added. */
    private static String nameOf(HandlerMethod route) {
        String controller = route.getBeanType().getSimpleName().replace("Controller", "");
        return StringUtils.uncapitalize(controller) + "." + route.getMethod().getName();
    }

    private RequestBody body(ApiAnswers answers, String operation) {
        MediaType type = new MediaType().schema(schemas.of(answers.body()));
        example(operation + ".request", answers.type()).ifPresent(example -> type.addExamples("example", example));
        return new RequestBody()
                .required(answers.bodyRequired())
                .content(new Content().addMediaType(answers.type(), type));
    }

    private static Optional<Example> example(String name, String type) {
        boolean yaml = type.endsWith("yaml");
        ClassPathResource file = new ClassPathResource("openapi/" + name + (yaml ? ".yaml" : ".json"));
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            return Optional.of(new Example().value(yaml ? text : Json.mapper().readValue(text, Object.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(file.getPath(), e);
        }
    }
}
