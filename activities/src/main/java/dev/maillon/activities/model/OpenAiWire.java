package dev.maillon.activities.model;

import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.ai.openai.OpenAiChatOptions;

/** OpenAI's chat completions, by whoever serves them. */
record OpenAiWire(ChatModel chat, ProviderSettings settings) implements Wire, ClientFailures.OfOpenAi {

    private static final String OPENAI = "api.openai.com";

    static OpenAiWire of(ProviderSettings settings) {
        OpenAiChatModel chat = OpenAiChatModel.builder()
                .options(base(settings).build())
                .httpClientBuilderCustomizer(http -> http.interceptor(BodyLimit.ofOkHttp()))
                .build();
        return new OpenAiWire(chat, settings);
    }

    /** An empty key and an address that is given keep the client from looking into the environment for others. */
    private static OpenAiChatOptions.Builder base(ProviderSettings settings) {
        OpenAiChatOptions.Builder options = OpenAiChatOptions.builder()
                .baseUrl(settings.address().toString())
                .apiKey(settings.key())
                .model(settings.model())
                .temperature(settings.temperature())
                .timeout(settings.timeout())
                .maxRetries(0);
        // OpenAI's newer models refuse max_tokens; other servers may not know max_completion_tokens.
        return OPENAI.equals(settings.address().getHost())
                ? options.maxCompletionTokens(settings.maxOutputTokens())
                : options.maxTokens(settings.maxOutputTokens());
    }

    @Override
    public ChatOptions options(AnswerSchema schema) {
        return base(settings).outputSchema(schema.json()).build();
    }
}
