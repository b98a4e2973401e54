package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.model.Question;
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
@OnSharedStack
class ModelTurnTest {

    private static final MaillonApi API = TestStack.get().api();
    private static final ScriptedModel MODEL = TestStack.model();

    private static final String QUOTE = """
            {"lines":[2],
             "actions":[{"action":{"type":"update_lifecycle_stage","stage":"Qualified"},"lines":[2],"needs":[],"later":false},
                        {"action":{"type":"assign","to":{"team":"Sales"},"method":null},"lines":[2],"needs":[],"later":false}],
             "reply":{"text":"Sales will send you a quote.","claims":[2]}}""";

    private static final String CLOSE = """
            {"lines":[3],
             "actions":[{"action":{"type":"close_conversation","note":{"name":"Problem Solved"},"summary":"write","focus":null},
                         "lines":[3],"needs":[],"later":false}],
             "reply":{"text":"Goodbye.","claims":[1]}}""";

    private static final String MODEL_CATALOG =
            TestStack.catalog("model", TestStack.get().sink().url());

    @BeforeAll
    static void putCatalog() {
        TestStack.putDocument(TestStack.get(), MODEL_CATALOG);
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
    @Tag("R4")
    void aCloseWithASummaryTakesTwo() {
        int before = MODEL.questions().size();
        MODEL.next(Reaction.answers(CLOSE), Reaction.answers("{\"summary\":\"They have a quote.\",\"note\":null}"));
        JsonNode turn = someone().says("That is all");
        assertThat(statuses(turn)).containsExactly("applied");
        assertThat(turn.at("/reply/text").asString()).isEqualTo("Goodbye.");
        assertThat(turn.at("/modelCalls").asInt()).isEqualTo(2);
        assertThat(purposesSince(before)).containsExactly("plan", "summary");
        JsonNode episode = API.get("/conversations/" + TestStack.conversationOf(turn))
                .body()
                .at("/episode");
        assertThat(episode.at("/closingNote").asString()).isEqualTo("Problem Solved");
        assertThat(episode.at("/summary").asString()).isEqualTo("They have a quote.");
    }

    @Test
    @Tag("R19")
    @Tag("R40")
    void afterFourForPlanAndReplyTheFallbackAnswers() {
        int before = MODEL.questions().size();
        Reaction misspelt = Reaction.answers(QUOTE.replace("Qualified", "qualified"));
        Reaction untrue = Reaction.answers("{\"text\":\"You are qualified.\",\"claims\":[1]}");
        MODEL.next(misspelt, misspelt, untrue, untrue);
        JsonNode turn = someone().says("A quote, please");
        assertThat(statuses(turn)).containsExactly("refused", "applied");
        assertThat(turn.at("/result").asString()).isEqualTo("fell_back");
        assertThat(turn.at("/reply/text").asString()).isEqualTo("A colleague will answer you shortly.");
        assertThat(turn.at("/modelCalls").asInt()).isEqualTo(4);
        assertThat(purposesSince(before)).containsExactly("plan", "plan", "reply", "reply");
    }

    /** The first answer is not asked for again. */
    @Test
    void aRepairThatFailsForAMomentIsAskedForAlone() {
        int before = MODEL.questions().size();
        MODEL.next(
                Reaction.answers(QUOTE.replace("Qualified", "qualified")),
                Reaction.fails(503),
                Reaction.answers(QUOTE));
        JsonNode turn = someone().says("A quote, please");
        assertThat(statuses(turn)).containsExactly("applied", "applied");
        assertThat(purposesSince(before)).containsExactly("plan", "plan", "plan");
        assertThat(MODEL.questions().getLast().messages()).hasSize(3);
    }

    /** The planner is the catalog's to choose, while everything runs. */
    @Test
    void anotherPlannerNeedsAnotherCatalogOnly() {
        int before = MODEL.questions().size();
        Customer customer = someone();
        TestStack.putDocument(
                TestStack.get(),
                MODEL_CATALOG
                        .replace("planner: model", "planner: playbook")
                        .replace("Be brief.", "- Otherwise: reply \"Hello from the playbook.\""));
        JsonNode turn = customer.says("A quote, please");
        assertThat(turn.at("/reply/text").asString()).isEqualTo("Hello from the playbook.");
        assertThat(MODEL.questions()).hasSize(before);
        TestStack.putDocument(TestStack.get(), MODEL_CATALOG);
        MODEL.next(Reaction.answers(QUOTE));
        assertThat(customer.says("A quote, please").at("/reply/text").asString())
                .isEqualTo("Sales will send you a quote.");
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

    private static List<String> purposesSince(int before) {
        return MODEL.questions().stream().skip(before).map(Question::purpose).toList();
    }

    private static List<String> statuses(JsonNode turn) {
        return turn.at("/outcomes").values().stream()
                .map(outcome -> outcome.at("/status").asString())
                .toList();
    }
}
