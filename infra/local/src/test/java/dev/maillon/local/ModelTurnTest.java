package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.model.Reaction;
import dev.maillon.local.model.ScriptedModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Turns that a model plans, over HTTP from the customer's message to the provider and back. */
class ModelTurnTest {

    private static final MaillonApi API = TestStack.get().api();
    private static final ScriptedModel MODEL = TestStack.model();

    private static final String QUOTE = """
            {"lines":[2],
             "actions":[{"action":{"type":"update_lifecycle_stage","stage":"Qualified"},"lines":[2],"needs":[],"later":false},
                        {"action":{"type":"assign","to":{"team":"Sales"},"method":null},"lines":[2],"needs":[],"later":false}],
             "reply":{"text":"Sales will send you a quote.","claims":[2]}}""";

    @BeforeAll
    static void putCatalog() {
        TestStack.putCatalog("model");
    }

    @Test
    void aTurnThatAppliesTakesOneRequest() {
        int before = MODEL.questions().size();
        MODEL.next(Reaction.answers(QUOTE));

        JsonNode turn = someone().says("A quote, please");

        assertThat(statuses(turn)).containsExactly("applied", "applied");
        assertThat(turn.at("/reply/text").asString()).isEqualTo("Sales will send you a quote.");
        assertThat(turn.at("/modelCalls").asInt()).isEqualTo(1);
        assertThat(turn.at("/tokens").asLong()).isPositive();
        assertThat(MODEL.questions()).hasSize(before + 1);
        assertThat(MODEL.questions().getLast().purpose()).isEqualTo("plan");
        assertThat(MODEL.questions().getLast().last()).contains("A quote, please");
    }

    @Test
    @Tag("R40")
    void aProviderThatIsBusyIsAskedAgainWhenItWantsTo() {
        int before = MODEL.questions().size();
        MODEL.next(Reaction.fails(429, "retry-after-ms", "300"), Reaction.fails(503), Reaction.answers(QUOTE));

        JsonNode turn = someone().says("A quote, please");

        assertThat(turn.at("/result").asString()).isEqualTo("answered");
        assertThat(turn.at("/reply/text").asString()).isEqualTo("Sales will send you a quote.");
        assertThat(MODEL.questions()).hasSize(before + 3);
    }

    /** The shared stack's worker has no speech to text. */
    @Test
    @Tag("R32")
    void aVoiceMessageThatNobodyTranscribesIsToldToTheModelAndTheTurnSaysHowToTurnItOn() {
        MODEL.next(Reaction.answers("""
                {"lines":[],"actions":[],"reply":{"text":"I could not listen to that. Please write.","claims":[]}}"""));
        Customer customer = someone();
        String mediaId = API.upload("some sound".getBytes(StandardCharsets.UTF_8), "audio/ogg")
                .body()
                .at("/mediaId")
                .asString();
        String conversation = customer.sends(
                        customer.nextId(), List.of(Map.of("contentType", "audio/ogg", "mediaId", mediaId)))
                .body()
                .at("/conversationId")
                .asString();

        JsonNode turn = TestStack.turnsWhenQuiet(API, conversation, 1).getFirst();

        assertThat(turn.at("/reply/text").asString()).isEqualTo("I could not listen to that. Please write.");
        assertThat(turn.at("/voices/0/status").asString()).isEqualTo("failed");
        assertThat(turn.at("/voices/0/reason").asString()).contains("MAILLON_TRANSCRIPTION_MODEL", "--speech");
        assertThat(MODEL.questions().getLast().last())
                .contains("\"unheard\":true")
                .doesNotContain("MAILLON_TRANSCRIPTION_MODEL");
    }

    @Test
    @Tag("R40")
    void aRefusedKeyEndsInTheFallback() {
        int before = MODEL.questions().size();
        MODEL.next(Reaction.fails(401));

        JsonNode turn = someone().says("A quote, please");

        assertThat(turn.at("/result").asString()).isEqualTo("fell_back");
        assertThat(turn.at("/reply/text").asString()).isEqualTo("A colleague will answer you shortly.");
        assertThat(MODEL.questions()).hasSize(before + 1);
    }

    @Test
    @Tag("R38")
    void aMessageThatJoinsAbortsTheRequestAndTheNextKnowsBoth() {
        int hangUps = MODEL.hangUps();
        int before = MODEL.questions().size();
        MODEL.next(new Reaction.Drips(), Reaction.answers(QUOTE));
        Customer customer = someone();
        customer.insists("first-" + UUID.randomUUID(), "Hello");
        TestStack.await(() -> MODEL.questions().size(), asked -> asked == before + 1);

        JsonNode turn = customer.says("a quote, please");

        TestStack.await(MODEL::hangUps, gone -> gone == hangUps + 1);
        assertThat(turn.at("/messages")).hasSize(2);
        assertThat(turn.at("/reply/text").asString()).isEqualTo("Sales will send you a quote.");
        assertThat(MODEL.questions()).hasSize(before + 2);
        assertThat(MODEL.questions().getLast().last()).contains("Hello", "a quote, please");
    }

    private static Customer someone() {
        return new Customer(API, "web");
    }

    private static List<String> statuses(JsonNode turn) {
        return turn.at("/outcomes").values().stream()
                .map(outcome -> outcome.at("/status").asString())
                .toList();
    }
}
