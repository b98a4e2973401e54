package dev.maillon.local.model;

import static dev.maillon.local.model.Providers.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.maillon.activities.model.Model;
import dev.maillon.activities.model.Prompt;
import dev.maillon.activities.model.ProviderKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.UserMessage;

/** What an operator sees of the requests to models. */
class ModelMetricsTest {

    private final ScriptedModel server = new ScriptedModel(0, question -> Reaction.answers("{\"a\":1}"));
    private final Providers settings = Providers.primary(ProviderKind.ANTHROPIC, server.url())
            .with("primary.price-in", "3")
            .with("primary.price-out", "15");
    private final Model model = settings.model();
    private final MeterRegistry meters = settings.meters();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void requestsAreTimedByWhatCameOfThem() {
        server.next(Reaction.fails(429), Reaction.fails(401), new Reaction.Answers("no", Reaction.Ending.REFUSED));
        for (int i = 0; i < 5; i++) {
            var _ = catchThrowable(() -> model.ask(PROMPT));
        }

        assertThat(calls("result", "answered")).isEqualTo(2);
        assertThat(calls("result", "rate_limited")).isEqualTo(1);
        assertThat(calls("result", "key_refused")).isEqualTo(1);
        assertThat(calls("result", "declined")).isEqualTo(1);
        assertThat(calls("purpose", "reply")).isEqualTo(5);
        assertThat(calls("provider", "anthropic")).isEqualTo(5);
        assertThat(calls("model", "model-of-primary")).isEqualTo(5);
    }

    @Test
    void aRepairIsToldFromAFirstQuestion() {
        model.ask(PROMPT);
        model.ask(new Prompt(
                "acme",
                PROMPT.purpose(),
                "",
                List.of(new UserMessage("x"), new AssistantMessage("y"), new UserMessage("mend it")),
                PROMPT.schema()));

        assertThat(calls("repair", "true")).isEqualTo(1);
        assertThat(calls("repair", "false")).isEqualTo(1);
    }

    @Test
    void tokensAndTheirPriceAreCounted() {
        model.ask(PROMPT);
        long in = server.questions().getFirst().tokens();

        assertThat(meters.get("maillon.model.tokens")
                        .tag("direction", "in")
                        .counter()
                        .count())
                .isEqualTo(in);
        assertThat(meters.get("maillon.model.tokens")
                        .tag("direction", "out")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("maillon.model.cost").counter().count()).isCloseTo((in * 3 + 15) / 1e6, within(1e-12));
    }

    @Test
    void aCircuitThatOpensShows() {
        assertThat(meters.get("maillon.model.circuit.closed").gauge().value()).isEqualTo(1);
        for (int i = 0; i < 5; i++) {
            server.next(Reaction.fails(500));
            var _ = catchThrowable(() -> model.ask(PROMPT));
        }

        assertThat(meters.get("maillon.model.circuit.closed").gauge().value()).isEqualTo(0);
    }

    @Test
    void noTagHasAWorkspaceOrACustomersWords() {
        server.next(Reaction.fails(400));
        var _ = catchThrowable(() -> model.ask(PROMPT));
        model.ask(PROMPT);

        assertThat(meters.getMeters())
                .hasSizeGreaterThan(3)
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(Tag::getValue)
                .noneMatch(value -> value.contains("acme") || value.contains(Providers.CUSTOMER));
    }

    private long calls(String tag, String value) {
        return meters.find("maillon.model.call").tag(tag, value).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
