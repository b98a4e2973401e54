package dev.maillon.activities.model;

import dev.maillon.domain.json.Json;
import java.util.stream.Stream;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.prompt.Prompt;
import tools.jackson.databind.node.ObjectNode;

/** Our question as Spring AI's. */
final class Requests {

    private Requests() {}

    static Prompt of(dev.maillon.activities.model.Prompt prompt, Wire wire) {
        Stream<Message> messages = prompt.messages().stream().map(Requests::message);
        return new Prompt(
                Stream.concat(Stream.of(new SystemMessage(prompt.system())), messages)
                        .toList(),
                wire.options(titled(prompt.schema())));
    }

    private static Message message(dev.maillon.activities.model.Prompt.Message message) {
        return switch (message.role()) {
            case USER -> new UserMessage(message.text());
            case ASSISTANT -> new AssistantMessage(message.text());
        };
    }

    /** Its name goes along as the schema's title: no wire format but OpenAI's has a place for it, and Spring AI fills that one itself. */
    private static AnswerSchema titled(AnswerSchema schema) {
        ObjectNode json = (ObjectNode) Json.mapper().readTree(schema.json());
        return new AnswerSchema(schema.name(), json.put("title", schema.name()).toString());
    }
}
