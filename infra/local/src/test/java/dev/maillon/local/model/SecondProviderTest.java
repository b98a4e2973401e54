package dev.maillon.local.model;

import static dev.maillon.local.model.Providers.PROMPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.model.Model;
import dev.maillon.activities.model.ProviderKind;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider that fails often is left alone, and another is asked in its place. */
class SecondProviderTest {

    private final ScriptedModel first = new ScriptedModel(0, question -> Reaction.answers("\"first\""));
    private final ScriptedModel second = new ScriptedModel(0, question -> Reaction.answers("\"second\""));

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    @Test
    void theSecondIsAskedWhileTheFirstRests() {
        Model model = both().model();
        failFiveTimes(model);

        assertThat(model.ask(PROMPT).text()).isEqualTo("\"second\"");
        assertThat(first.questions()).hasSize(5);
    }

    @Test
    void theFirstIsAskedAgainWhenItHasRested() throws InterruptedException {
        Model model = both().with("rest", "200ms").model();
        failFiveTimes(model);

        Eventually.is(() -> model.ask(PROMPT).text().equals("\"first\""));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 402})
    void theSecondIsAskedWhereTheFirstRefusesTheKeyOrHasNoQuota(int status) {
        first.next(Reaction.fails(status));

        assertThat(both().model().ask(PROMPT).text()).isEqualTo("\"second\"");
    }

    @Test
    void aRefusalOfTheContentIsNotCarriedToAnother() {
        first.next(new Reaction.Answers("No.", Reaction.Ending.REFUSED));

        assertThatThrownBy(() -> both().model().ask(PROMPT)).isInstanceOf(CannotAnswer.class);
        assertThat(second.questions()).isEmpty();
    }

    @Test
    void whereBothRestTemporalComesAgainWhenTheFirstOfThemHasRested() {
        Model model = both().with("rest", "90s").model();
        failFiveTimes(model);
        for (int i = 0; i < 5; i++) {
            second.next(Reaction.fails(500));
            var _ = catchThrowable(() -> model.ask(PROMPT));
        }

        ApplicationFailure failure = catchThrowableOfType(ApplicationFailure.class, () -> model.ask(PROMPT));

        assertThat(failure.getNextRetryDelay()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(90));
        assertThat(failure.getOriginalMessage()).contains("primary", "left alone");
        assertThat(second.questions()).hasSize(5);
    }

    @Test
    void whereBothRefuseTheKeyEachSaysSo() {
        first.next(Reaction.fails(401));
        second.next(new Reaction.Fails(402, Map.of(), "billing_error"));

        assertThatThrownBy(() -> both().model().ask(PROMPT))
                .isInstanceOf(CannotAnswer.class)
                .hasMessageContainingAll("primary", "key", "secondary", "quota");
    }

    @Test
    void aBadMomentDoesNotMakeItRest() {
        Model model = both().model();
        first.next(Reaction.fails(503), Reaction.fails(429), Reaction.answers("\"1\""), Reaction.fails(503));
        for (int i = 0; i < 4; i++) {
            var _ = catchThrowable(() -> model.ask(PROMPT));
        }

        assertThat(model.ask(PROMPT).text()).isEqualTo("\"first\"");
    }

    /** A refused key says nothing about the provider's health. */
    @Test
    void refusedKeysDoNotMakeItRest() {
        Model model = Providers.primary(ProviderKind.OPENAI, first.url()).model();
        for (int i = 0; i < 6; i++) {
            first.next(Reaction.fails(401));
            var _ = catchThrowable(() -> model.ask(PROMPT));
        }

        assertThat(model.ask(PROMPT).text()).isEqualTo("\"first\"");
    }

    @Test
    void noMoreRequestsAreUnderWayThanSet() throws InterruptedException {
        first.next(new Reaction.Drips());
        Model model = Providers.primary(ProviderKind.OPENAI, first.url())
                .with("primary.max-concurrent", "1")
                .model();
        Thread asking = Thread.ofPlatform().start(() -> {
            var _ = catchThrowable(() -> model.ask(PROMPT));
        });
        Eventually.is(() -> !first.questions().isEmpty());

        ApplicationFailure full = catchThrowableOfType(ApplicationFailure.class, () -> model.ask(PROMPT));

        assertThat(full.getNextRetryDelay()).isEqualTo(Duration.ofSeconds(1));
        assertThat(first.questions()).hasSize(1);
        asking.interrupt();
        asking.join();
        assertThat(CompletableFuture.supplyAsync(() -> model.ask(PROMPT)).join().text())
                .isEqualTo("\"first\"");
    }

    private void failFiveTimes(Model model) {
        for (int i = 0; i < 5; i++) {
            first.next(Reaction.fails(500));
            assertThat(catchThrowable(() -> model.ask(PROMPT))).isInstanceOf(ApplicationFailure.class);
        }
    }

    private Providers both() {
        return Providers.primary(ProviderKind.OPENAI, first.url()).secondary(ProviderKind.ANTHROPIC, second.url());
    }
}
