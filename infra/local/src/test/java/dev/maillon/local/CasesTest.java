package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The promised cases, in English and in French, over HTTP against real servers. */
@OnSharedStack
class CasesTest {

    private static final MaillonApi API = TestStack.get().api();

    @BeforeAll
    static void putCatalog() {
        TestStack.putCatalog("cases");
    }

    @ParameterizedTest
    @Tag("case1")
    @Tag("R2")
    @Tag("R4")
    @Tag("R6")
    @CsvSource({"en, nothing else thanks, Goodbye!", "fr, rien d'autre merci, Au revoir !"})
    void closesWithNoteAndSummaryThenSaysGoodbye(String language, String text, String reply) {
        JsonNode turn = someone(language).says(text);
        assertThat(statuses(turn)).contains("applied");
        assertThat(turn.at("/reply/text").asString()).isEqualTo(reply);
        JsonNode conversation = conversationOf(turn);
        assertThat(conversation.at("/status").asString()).isEqualTo("closed");
        assertThat(conversation.at("/episode/closingNote").asString()).isEqualTo("Problem Solved");
        assertThat(conversation.at("/episode/summary").asString()).isNotEmpty();
    }

    @ParameterizedTest
    @Tag("case2")
    @Tag("R4")
    @CsvSource({"en, just close", "fr, juste fermer"})
    void optingOutMakesNeitherNoteNorSummary(String language, String text) {
        JsonNode conversation = conversationOf(someone(language).says(text));
        assertThat(conversation.at("/status").asString()).isEqualTo("closed");
        assertThat(conversation.at("/episode/closingNote").isNull()).isTrue();
        assertThat(conversation.at("/episode/summary").isNull()).isTrue();
    }

    @ParameterizedTest
    @Tag("case3")
    @Tag("R10")
    @CsvSource({"en, schedule please", "fr, je veux planifier"})
    void threeContactsGetThreeMembers(String language, String text) {
        Set<String> members = new HashSet<>();
        IntStream.range(0, 3)
                .forEach(i -> members.add(
                        last(someone(language).says(text)).at("/after/id").asString()));
        assertThat(members).containsExactlyInAnyOrder("amel", "bruno", "chloe");
    }

    @ParameterizedTest
    @Tag("case4")
    @CsvSource(
            delimiter = '|',
            value = {"en | my budget is 2,500 euros", "fr | mon budget est de 2.500 euros"})
    void aBudgetIsReadInTheContactsLanguage(String language, String text) {
        JsonNode turn = someone(language).says(text);
        assertThat(conversationOf(turn).at("/contact/fields/budget").asInt()).isEqualTo(2500);
    }

    @ParameterizedTest
    @Tag("case5")
    @CsvSource({"en, a demo please", "fr, une démo"})
    void aStageIsSetOnceAndThenUnchanged(String language, String text) {
        Customer customer = someone(language);
        assertThat(last(customer.says(text)).at("/status").asString()).isEqualTo("applied");
        assertThat(last(customer.says(text)).at("/status").asString()).isEqualTo("unchanged");
    }

    @Test
    @Tag("case6")
    void pricesAreToldAndSalesIsAssigned() {
        JsonNode turn = someone("en").says("What are your prices?");
        assertThat(last(turn).at("/after/team").asString()).isEqualTo("Sales");
        assertThat(turn.at("/reply/text").asString()).startsWith("Basic is 490");
        assertThat(turn.at("/result").asString()).isEqualTo("answered");
    }

    @ParameterizedTest
    @Tag("case7")
    @Tag("R44")
    @CsvSource({"en, call me, 06 12 34 56 78", "fr, appelez-moi, 06 12 34 56 79"})
    void aMissingNumberIsAskedForAndNothingIsDone(String language, String text, String number) {
        Customer customer = someone(language);
        JsonNode asked = customer.says(text);
        assertThat(actions(asked)).isEmpty();
        assertThat(conversationOf(asked).at("/contact/fields/phone").isMissingNode())
                .isTrue();
        assertThat(asked.at("/reply/text").asString()).isNotEmpty();
        JsonNode done = customer.says(number);
        assertThat(actions(done)).containsSubsequence("update_contact_field", "assign");
        assertThat(last(done).at("/status").asString()).isEqualTo("applied");
    }

    @Test
    @Tag("case8")
    @Tag("R24")
    void aStageAndACloseInOrder() {
        JsonNode turn = someone("en").says("It is solved");
        assertThat(actions(turn)).containsExactly("update_lifecycle_stage", "close_conversation");
        assertThat(statuses(turn)).containsExactly("applied", "applied");
    }

    @ParameterizedTest
    @Tag("case9")
    @Tag("R29")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | book for 24 December 2030 at 2 pm | See you on 24 December 2030 at 14:00.",
                "fr | réserver le 24 décembre 2030 à 14 h | À bientôt, le 24 décembre 2030 à 14:00."
            })
    void theReplyShowsWhatWasSaved(String language, String text, String reply) {
        assertThat(someone(language).says(text).at("/reply/text").asString()).isEqualTo(reply);
    }

    @ParameterizedTest
    @Tag("case10")
    @Tag("R13")
    @CsvSource({"en, leave me", "fr, laissez-moi"})
    void theReplyAfterAnUnassignFails(String language, String text) {
        JsonNode turn = someone(language).says(text);
        assertThat(turn.at("/reply/status").asString()).isEqualTo("failed");
        assertThat(turn.at("/reply/reason").asString()).isEqualTo("unassigned");
    }

    @ParameterizedTest
    @Tag("case11")
    @Tag("R19")
    @CsvSource({"en, upgrade, You are qualified.", "fr, passer, Fait."})
    void aMisspeltStageIsRefusedWithASuggestion(String language, String text, String claim) {
        JsonNode turn = someone(language).says(text);
        assertThat(last(turn).at("/status").asString()).isEqualTo("refused");
        assertThat(last(turn).at("/suggestions/0").asString()).isEqualTo("Qualified");
        assertThat(turn.at("/reply/text").asString()).isNotEqualTo(claim);
    }

    @Test
    @Tag("case13")
    void phoneAndCountryOfOneMessage() {
        JsonNode turn = someone("en").says("I live in Germany, my number is +49 30 901820");
        JsonNode fields = conversationOf(turn).at("/contact/fields");
        assertThat(fields.at("/phone").asString()).isEqualTo("+4930901820");
        assertThat(fields.at("/countryCode").asString()).isEqualTo("DE");
    }

    @Test
    @Tag("R12")
    void roundRobinOverSeveralTeamsIsRefused() {
        JsonNode turn = someone("en").says("everybody");
        assertThat(last(turn).at("/reason").asString()).isEqualTo("several_targets");
    }

    @Test
    @Tag("R3")
    @Tag("R21")
    void namesThatDoNotExistAreRefusedAndNothingIsCreated() {
        String before = API.get("/catalog").text();
        JsonNode turn = someone("en").says("invent");
        assertThat(actions(turn))
                .containsExactly("update_contact_field", "update_lifecycle_stage", "assign", "close_conversation");
        assertThat(turn.at("/outcomes").values())
                .allSatisfy(
                        outcome -> assertThat(outcome.at("/reason").asString()).isEqualTo("unknown_name"));
        assertThat(turn.at("/reply/text").asString()).isNotEqualTo("Done.");
        assertThat(conversationOf(turn).at("/status").asString()).isEqualTo("open");
        assertThat(API.get("/catalog").text()).isEqualTo(before);
    }

    @Test
    @Tag("R46")
    void aDelayedActionIsSkipped() {
        JsonNode turn = someone("en").says("later");
        assertThat(last(turn).at("/status").asString()).isEqualTo("skipped");
        assertThat(last(turn).at("/reason").asString()).isEqualTo("delayed");
    }

    @Test
    @Tag("R16")
    @Tag("R40")
    void aLoopOfAgentsEndsInTheFallback() {
        JsonNode turn = someone("en").says("ping");
        assertThat(turn.at("/result").asString()).isEqualTo("fell_back");
        assertThat(turn.at("/outcomes").values().stream()
                        .map(o -> o.at("/reason").asString("")))
                .contains("loop");
        assertThat(turn.at("/reply/text").asString()).isEqualTo("A colleague will answer you shortly.");
    }

    private static Customer someone(String language) {
        Customer customer = new Customer(API, "web").speaking(language);
        if (language.equals("fr")) {
            customer.says("en français, s'il vous plaît");
        }
        return customer;
    }

    private static JsonNode conversationOf(JsonNode turn) {
        String id = turn.at("/turnId").asString();
        return API.get("/conversations/" + id.substring(0, id.indexOf('#'))).body();
    }

    private static JsonNode last(JsonNode turn) {
        List<JsonNode> outcomes = List.copyOf(turn.at("/outcomes").values());
        return outcomes.getLast();
    }

    private static Stream<String> statuses(JsonNode turn) {
        return turn.at("/outcomes").values().stream()
                .map(outcome -> outcome.at("/status").asString());
    }

    private static Stream<String> actions(JsonNode turn) {
        return turn.at("/outcomes").values().stream()
                .map(outcome -> outcome.at("/action/type").asString());
    }
}
