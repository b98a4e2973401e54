package dev.maillon.activities.model;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;

/** One wire format: Spring AI's client for it, with its own repetitions off, and what is particular about its options and failures. */
sealed interface Wire extends ClientFailures permits OpenAiWire, AnthropicWire, OllamaWire {

    ChatModel chat();

    /** All options of a request, for Spring AI does not merge them with the client's. */
    ChatOptions options(AnswerSchema schema);
}
