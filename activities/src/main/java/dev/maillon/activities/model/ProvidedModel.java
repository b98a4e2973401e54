package dev.maillon.activities.model;

import dev.maillon.turns.Failures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/** Asks the configured providers: the secondary if the primary rests, refuses the key or has no quota left. */
public final class ProvidedModel implements Model {

    private final List<Provider> providers;

    private ProvidedModel(List<Provider> providers) {
        this.providers = List.copyOf(providers);
    }

    /**
     * @param environment where settings that are left open are looked for
     * @throws IllegalStateException if a setting is missing; it names it
     */
    public static ProvidedModel of(
            LlmSettings settings,
            PropertyResolver environment,
            MeterRegistry meters,
            ObservationRegistry observations,
            InstantSource clock) {
        List<ProviderSettings> providers = settings.providers(environment);
        if (providers.isEmpty()) {
            throw new IllegalStateException(
                    "maillon.llm.primary.kind (MAILLON_LLM_PRIMARY_KIND) is missing: it is openai,"
                            + " anthropic or ollama");
        }
        ModelMetrics metrics = new ModelMetrics(meters, observations);
        return new ProvidedModel(providers.stream()
                .map(provider -> Provider.of(provider, settings.rest(), metrics, clock))
                .toList());
    }

    @Override
    public Answer ask(Prompt prompt) {
        List<ProviderOutcome<Answer>> without = new ArrayList<>();
        for (Provider provider : providers) {
            switch (provider.ask(prompt)) {
                case ProviderOutcome.Answered<Answer>(Answer answer, String _) -> {
                    return answer;
                }
                case ProviderOutcome.Declined<Answer>() -> throw new CannotAnswer("the model declines to answer this");
                case ProviderOutcome.Passing<Answer>(String _, String why, Duration delay) -> throw busy(why, delay);
                case ProviderOutcome.Unusable<Answer> next -> without.add(next);
                case ProviderOutcome.Resting<Answer> next -> without.add(next);
            }
        }
        throw nobody(without);
    }

    /** One that rests may answer later; if none does, asking again would not help. */
    private static RuntimeException nobody(List<ProviderOutcome<Answer>> without) {
        return without.stream()
                .filter(ProviderOutcome.Resting.class::isInstance)
                .map(outcome -> (ProviderOutcome.Resting<Answer>) outcome)
                .min((one, other) -> one.delay().compareTo(other.delay()))
                .<RuntimeException>map(soonest -> busy(soonest.why(), soonest.delay()))
                .orElseGet(() -> new CannotAnswer(String.join(
                        "; ",
                        without.stream()
                                .filter(ProviderOutcome.Unusable.class::isInstance)
                                .map(outcome -> ((ProviderOutcome.Unusable<Answer>) outcome).why())
                                .toList())));
    }

    /** Without a cause, which would stand in the workflow's history with all that its message repeats. */
    static ApplicationFailure busy(String why, @Nullable Duration delay) {
        ApplicationFailure.Builder failure =
                ApplicationFailure.newBuilder().setMessage(why).setType(Failures.MODEL_BUSY);
        return (delay == null ? failure : failure.setNextRetryDelay(delay)).build();
    }
}
