package dev.maillon.activities.model;

import java.net.http.HttpClient;
import java.util.Optional;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.ollama.OllamaChatModel;
import org.springframework.ai.ollama.api.OllamaApi;
import org.springframework.ai.ollama.api.OllamaChatOptions;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;

/** Ollama's chat, with structured output by {@code format}. */
record OllamaWire(ChatModel chat, ProviderSettings settings) implements Wire {

    static OllamaWire of(ProviderSettings settings) {
        OllamaChatModel chat = OllamaChatModel.builder()
                .ollamaApi(OllamaApi.builder()
                        .baseUrl(settings.address().toString())
                        .restClientBuilder(http(settings))
                        .responseErrorHandler(new DefaultResponseErrorHandler())
                        .build())
                .options(base(settings).build())
                .retryTemplate(new RetryTemplate(RetryPolicy.withMaxRetries(0)))
                .build();
        return new OllamaWire(chat, settings);
    }

    private static RestClient.Builder http(ProviderSettings settings) {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
        RestClient.Builder http = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory(client))
                .requestInterceptor(BodyLimit.ofSpring());
        return settings.key().isEmpty() ? http : http.defaultHeader("Authorization", "Bearer " + settings.key());
    }

    private static OllamaChatOptions.Builder base(ProviderSettings settings) {
        return OllamaChatOptions.builder()
                .model(settings.model())
                .temperature(settings.temperature())
                .numPredict(settings.maxOutputTokens());
    }

    @Override
    public ChatOptions options(AnswerSchema schema) {
        return base(settings).outputSchema(schema.json()).build();
    }

    /** By status and headers: Ollama has no words for a program in the body. */
    @Override
    public Optional<HttpFailure> status(RuntimeException failure) {
        return failure instanceof RestClientResponseException answer
                ? Optional.of(new HttpFailure(
                        answer.getStatusCode().value(),
                        name -> Optional.ofNullable(answer.getResponseHeaders()).map(headers -> headers.getFirst(name)),
                        ""))
                : Optional.empty();
    }

    @Override
    public boolean isUnreachable(RuntimeException failure) {
        return failure instanceof ResourceAccessException;
    }
}
