package dev.maillon.activities.model;

import com.anthropic.core.JsonObject;
import com.anthropic.core.JsonString;
import com.anthropic.core.JsonValue;
import com.anthropic.errors.AnthropicIoException;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.messages.JsonOutputFormat;
import com.anthropic.models.messages.OutputConfig;
import dev.maillon.domain.json.Json;
import java.util.Map;
import java.util.Optional;
import org.springframework.ai.anthropic.AnthropicChatModel;
import org.springframework.ai.anthropic.AnthropicChatOptions;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import tools.jackson.core.type.TypeReference;

/** Anthropic's messages, with structured output by {@code output_config}. */
record AnthropicWire(ChatModel chat, ProviderSettings settings) implements Wire {

    static AnthropicWire of(ProviderSettings settings) {
        AnthropicChatModel chat = AnthropicChatModel.builder()
                .options(base(settings).build())
                .httpClientBuilderCustomizer(http -> http.interceptor(BodyLimit.ofOkHttp()))
                .build();
        return new AnthropicWire(chat, settings);
    }

    private static AnthropicChatOptions.Builder base(ProviderSettings settings) {
        return AnthropicChatOptions.builder()
                .baseUrl(settings.address().toString())
                .apiKey(settings.key())
                .model(settings.model())
                .temperature(settings.temperature())
                .maxTokens(settings.maxOutputTokens())
                .timeout(settings.timeout())
                .maxRetries(0);
    }

    /** Not by {@code outputSchema}, which drops a schema's {@code $defs} (Spring AI 2.0.1). */
    @Override
    public ChatOptions options(AnswerSchema schema) {
        JsonOutputFormat.Schema.Builder format = JsonOutputFormat.Schema.builder();
        Json.mapper()
                .readValue(schema.json(), new TypeReference<Map<String, Object>>() {})
                .forEach((name, value) -> format.putAdditionalProperty(name, JsonValue.from(value)));
        return base(settings)
                .outputConfig(OutputConfig.builder()
                        .format(JsonOutputFormat.builder()
                                .schema(format.build())
                                .build())
                        .build())
                .build();
    }

    @Override
    public Optional<HttpFailure> status(RuntimeException failure) {
        return failure instanceof AnthropicServiceException answer
                ? Optional.of(new HttpFailure(
                        answer.statusCode(),
                        name -> answer.headers().values(name).stream().findFirst(),
                        code(answer)))
                : Optional.empty();
    }

    private static String code(AnthropicServiceException answer) {
        return answer.body() instanceof JsonObject body
                        && body.values().get("error") instanceof JsonObject error
                        && error.values().get("type") instanceof JsonString type
                ? type.value()
                : "";
    }

    @Override
    public boolean isUnreachable(RuntimeException failure) {
        return failure instanceof AnthropicIoException;
    }
}
