package dev.maillon.activities.model;

import com.openai.models.audio.AudioResponseFormat;
import dev.maillon.activities.model.ModelMetrics.Call;
import dev.maillon.activities.model.Transcriber.Speech;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.audio.transcription.AudioTranscriptionPrompt;
import org.springframework.ai.audio.transcription.AudioTranscriptionResponse;
import org.springframework.ai.audio.transcription.TranscriptionModel;
import org.springframework.ai.openai.OpenAiAudioTranscriptionModel;
import org.springframework.ai.openai.OpenAiAudioTranscriptionOptions;
import org.springframework.ai.openai.metadata.OpenAiAudioTranscriptionResponseMetadata;
import org.springframework.core.io.FileSystemResource;

/** OpenAI's transcriptions, by whoever serves them. */
record OpenAiSpeech(TranscriptionModel model, ProviderSettings settings) implements ClientFailures.OfOpenAi {

    static OpenAiSpeech of(ProviderSettings settings) {
        OpenAiAudioTranscriptionModel model = OpenAiAudioTranscriptionModel.builder()
                .options(base(settings).build())
                .httpClientBuilderCustomizer(http -> http.interceptor(BodyLimit.ofOkHttp()))
                .build();
        return new OpenAiSpeech(model, settings);
    }

    /** An empty key and an address that is given keep the client from looking into the environment for others. */
    private static OpenAiAudioTranscriptionOptions.Builder base(ProviderSettings settings) {
        OpenAiAudioTranscriptionOptions.Builder options = OpenAiAudioTranscriptionOptions.builder();
        options.baseUrl(settings.address().toString());
        options.apiKey(settings.key());
        options.model(settings.model());
        options.timeout(settings.timeout());
        options.maxRetries(0);
        // Whisper tells the language only so; OpenAI's models of another name take plain JSON alone.
        return options.responseFormat(
                settings.model().toLowerCase(Locale.ROOT).contains("whisper")
                        ? AudioResponseFormat.VERBOSE_JSON
                        : AudioResponseFormat.JSON);
    }

    /** Asks by a connection to the provider. */
    Transcriber by(ProviderConnection connection) {
        Call call = new Call(settings, "transcript", false);
        return (recording, language) -> switch (connection.ask(call, () -> transcribe(recording, language))) {
            case ProviderOutcome.Answered<Speech>(Speech said, String _) -> said;
            case ProviderOutcome.Declined<Speech>() -> throw new CannotAnswer("the model declines to transcribe this");
            case ProviderOutcome.Unusable<Speech>(String _, String why) -> throw new CannotAnswer(why);
            case ProviderOutcome.Passing<Speech>(String _, String why, var delay) ->
                throw ProvidedModel.busy(why, delay);
            case ProviderOutcome.Resting<Speech>(String why, var delay) -> throw ProvidedModel.busy(why, delay);
        };
    }

    private ProviderOutcome<Speech> transcribe(Path recording, @Nullable String language) {
        AudioTranscriptionResponse response = model.call(new AudioTranscriptionPrompt(
                new FileSystemResource(recording),
                base(settings).language(language).build()));
        return new ProviderOutcome.Answered<>(
                new Speech(response.getResult().getOutput().strip(), spoken(response, language), settings.model()),
                "answered");
    }

    private static @Nullable String spoken(AudioTranscriptionResponse response, @Nullable String expected) {
        return response.getMetadata() instanceof OpenAiAudioTranscriptionResponseMetadata about
                        && about.getLanguage() != null
                ? code(about.getLanguage())
                : expected;
    }

    /** OpenAI gives the language's English name, others its code. */
    private static String code(String language) {
        String word = language.strip().toLowerCase(Locale.ROOT);
        for (String code : Locale.getISOLanguages()) {
            if (Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(word)) {
                return code;
            }
        }
        return word.length() <= 35 ? word : word.substring(0, 35);
    }
}
