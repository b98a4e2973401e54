package dev.maillon.activities.model;

import java.util.Optional;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;

/** One wire format: Spring AI's client for it, with its own repetitions off, and what is particular about its options and failures. */
sealed interface Wire permits OpenAiWire, AnthropicWire, OllamaWire {

    ChatModel chat();

    /** All options of a request, for Spring AI does not merge them with the client's. */
    ChatOptions options(AnswerSchema schema);

    /** The status that it failed with; empty where it failed otherwise. */
    Optional<HttpFailure> status(RuntimeException failure);

    /** True where the provider could not be reached, or the connection broke. */
    boolean isUnreachable(RuntimeException failure);
}
