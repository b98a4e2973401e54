package dev.maillon.activities.model;

import dev.maillon.activities.model.ModelMetrics.Call;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Asks the configured provider. */
record ProvidedTranscriber(ProviderSettings settings, OpenAiSpeech speech, ProviderConnection line)
        implements Transcriber {

    private static final String PURPOSE = "transcript";

    @Override
    public Speech transcribe(Path recording, @Nullable String language) {
        ProviderOutcome<Speech> outcome =
                line.ask(new Call(settings, PURPOSE, false), () -> speech.transcribe(recording, language));
        return switch (outcome) {
            case ProviderOutcome.Answered<Speech>(Speech said, String _) -> said;
            case ProviderOutcome.Declined<Speech>() -> throw new CannotAnswer("the model declines to transcribe this");
            case ProviderOutcome.Unusable<Speech>(String _, String why) -> throw new CannotAnswer(why);
            case ProviderOutcome.Passing<Speech>(String _, String why, var delay) ->
                throw ProvidedModel.busy(why, delay);
            case ProviderOutcome.Resting<Speech>(String why, var delay) -> throw ProvidedModel.busy(why, delay);
        };
    }
}
