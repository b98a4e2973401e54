package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A catalog of another trade, as somebody writes it who knows the format and nothing of the demo. */
@OnSharedStack
class OtherTradesTest {

    private static final MaillonApi API = TestStack.get().api();

    @BeforeAll
    static void putCatalog() {
        TestStack.putCatalog("clinic");
    }

    /** Case, accents and their forms, kinds of spaces and apostrophes change nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C’EST TOUT | Au revoir\u00a0!",
                "c'est tout, merci | Au revoir\u00a0!",
                "bref | Bref.",
                "une urgence ! | On vous rappelle.",
                "robin | Tout de suite.",
                "un medecin | Le docteur vous lit.",
                "d'Hondt | Yann est là.",
                "Suivi | Noté.",
                "fini | Fini.",
                "un acompte de 2.500 euros | Noté : 2\u202f500 euros.",
                "un acompte de 2 500,50 euros | Noté : 2\u202f500,5 euros.",
                "j'habite en Suisse, tél. 0470/12.34.56 | +32 470 12 34 56 (CH)",
                "ma mutuelle | Solidaris, oui, ma mutuelle",
                "le 3 décembre 2030 à 9h30 | Le 3 décembre 2030 à 09:30.",
                "voir www.exemple.be/a?b=1, merci | Vu : https://www.exemple.be/a?b=1",
                "jean.dupont@exemple.fr. | Écrit à jean.dupont@exemple.fr.",
                "english | Welcome, dear patient.",
                "bonjour | Que puis-je pour vous\u00a0?"
            })
    void followsTheLine(String text, String reply) {
        JsonNode turn = someone().says(text);

        assertThat(turn.at("/reply/text").asString()).isEqualTo(reply);
        assertThat(turn.at("/outcomes").values())
                .allSatisfy(outcome -> assertThat(outcome.at("/status").asString())
                        .as(outcome.toString())
                        .isEqualTo("applied"));
    }

    @ParameterizedTest
    @Tag("R2")
    @CsvSource({"c'est tout, Réglé\u00a0!", "bref, Sans suite."})
    void theNoteHasItsExactName(String text, String note) {
        assertThat(conversationOf(someone().says(text))
                        .at("/episode/closingNote")
                        .asString())
                .isEqualTo(note);
    }

    @Test
    @Tag("R27")
    void ofTwoClosesTheLastNoteStands() {
        JsonNode conversation = conversationOf(someone().says("deux notes"));

        assertThat(conversation.at("/status").asString()).isEqualTo("closed");
        assertThat(conversation.at("/episode/closingNote").asString()).isEqualTo("Résolu");
        assertThat(conversation.at("/episode/summary").asString()).isNotEmpty();
    }

    @Test
    @Tag("R19")
    void aNameThatTwoPeopleHaveIsRefusedAndBothIdsAreSuggested() {
        JsonNode turn = someone().says("alex");

        assertThat(outcome(turn).at("/reason").asString()).isEqualTo("ambiguous_name");
        assertThat(outcome(turn).at("/suggestions").values())
                .extracting(JsonNode::asString)
                .containsExactly("zoe", "alex");
        assertThat(turn.at("/reply/text").asString())
                .isEqualTo("Je n'ai pas pu vous mettre en relation avec un collègue.");
    }

    /** The customer is told in the line's language, also if the line has no words for them. */
    @ParameterizedTest
    @Tag("R19")
    @Tag("R40")
    @CsvSource(
            delimiter = '|',
            value = {
                "ancien | Je n'ai pas pu en prendre note.",
                "older | Je n'ai pas pu vous mettre en relation avec un collègue."
            })
    void aRefusedStepOfALineWithoutAReplyIsTold(String text, String reply) {
        JsonNode turn = someone().says(text);

        assertThat(outcome(turn).at("/status").asString()).isEqualTo("refused");
        assertThat(turn.at("/reply/text").asString()).isEqualTo(reply);
        assertThat(turn.at("/result").asString()).isEqualTo("answered");
    }

    @Test
    @Tag("R20")
    void aValueThatIsNoOptionIsRefusedAndTheOptionsAreSuggested() {
        JsonNode refused = outcome(someone().says("autre caisse"));

        assertThat(refused.at("/reason").asString()).isEqualTo("invalid_value");
        assertThat(refused.at("/suggestions").values())
                .extracting(JsonNode::asString)
                .containsExactly("Partenamut", "Solidaris");
    }

    private static Customer someone() {
        return new Customer(API, "web");
    }

    private static JsonNode conversationOf(JsonNode turn) {
        String id = turn.at("/turnId").asString();
        return API.get("/conversations/" + id.substring(0, id.indexOf('#'))).body();
    }

    private static JsonNode outcome(JsonNode turn) {
        return List.copyOf(turn.at("/outcomes").values()).getFirst();
    }
}
