package dev.maillon.local.model;

import dev.maillon.local.model.Reaction.Ending;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A provider's way to write questions, answers and errors as JSON. */
sealed interface WireFormat permits OpenAiFormat, AnthropicFormat, OllamaFormat {

    List<WireFormat> ALL = List.of(new OpenAiFormat(), new AnthropicFormat(), new OllamaFormat());

    /** Where a question is posted. */
    String path();

    /** The header that carries the key. */
    String keyHeader();

    /** Path of the answer's JSON schema in a request. */
    String schema();

    /** The whole system prompt of a request. */
    String system(JsonNode request);

    /** The body of an answer. */
    Map<String, Object> answer(Question question, String text, Ending ending);

    /** The body of an error. */
    Map<String, Object> error(String code, String message);

    default Question question(JsonNode request, String authorization, String body) {
        return new Question(
                request.path("model").asString(""),
                request.at(schema() + "/title").asString(""),
                system(request),
                messages(request, "user", "assistant").toList(),
                authorization,
                body);
    }

    static Stream<String> messages(JsonNode request, String... roles) {
        return request.path("messages").values().stream()
                .filter(message -> List.of(roles).contains(message.path("role").asString("")))
                .map(message -> text(message.path("content")));
    }

    /** A text, or a list of parts that have one. */
    static String text(JsonNode content) {
        return content.isArray()
                ? String.join(
                        "\n",
                        content.values().stream()
                                .map(part -> part.path("text").asString(""))
                                .toList())
                : content.asString("");
    }

    static long tokens(String text) {
        return Math.max(1, Objects.requireNonNull(text).length() / 4);
    }
}
