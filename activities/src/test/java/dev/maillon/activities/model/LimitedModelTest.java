package dev.maillon.activities.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.activities.model.LlmSettings.Limits;
import dev.maillon.activities.model.Prompt.Purpose;
import dev.maillon.store.StoreTest;
import dev.maillon.store.use.ModelUses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A workspace that has used up its limit gets no more answers, whoever asks for it; the others do. */
@StoreTest
class LimitedModelTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Autowired
    private ModelUses uses;

    private Instant now = NOON;
    private int asked;

    @Test
    void tokensOfADay() {
        Model model = limited(new Limits(25, 0));
        ask(model, "day");
        ask(model, "day");
        ask(model, "day");

        assertThatThrownBy(() -> ask(limited(new Limits(25, 0)), "day"))
                .isInstanceOf(CannotAnswer.class)
                .hasMessage("the workspace's limit of 25 tokens per day is used up");
        assertThat(asked).isEqualTo(3);
        ask(model, "another");
        now = NOON.plus(Duration.ofDays(1));
        ask(model, "day");
        assertThat(asked).isEqualTo(5);
    }

    @Test
    void callsOfAMinute() {
        Model model = limited(new Limits(0, 2));
        ask(model, "minute");
        ask(model, "minute");

        assertThatThrownBy(() -> ask(limited(new Limits(0, 2)), "minute"))
                .isInstanceOf(CannotAnswer.class)
                .hasMessage("the workspace's limit of 2 calls per minute is used up");
        now = NOON.plusSeconds(60);
        ask(model, "minute");
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void withoutLimitsThereAreNone() {
        Model model = limited(new Limits(0, 0));
        for (int i = 0; i < 20; i++) {
            ask(model, "free");
        }
        assertThat(asked).isEqualTo(20);
    }

    private static Answer ask(Model model, String workspace) {
        return model.ask(new Prompt(workspace, Purpose.PLAN, "", List.of(), new AnswerSchema("plan", "{}")));
    }

    private Model limited(Limits limits) {
        return new LimitedModel(
                prompt -> {
                    asked++;
                    return new Answer("{}", false, 6, 4, "m");
                },
                uses,
                limits,
                () -> now);
    }
}
