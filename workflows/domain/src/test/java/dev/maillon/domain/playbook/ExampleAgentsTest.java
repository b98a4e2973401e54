package dev.maillon.domain.playbook;

import static dev.maillon.domain.playbook.Conversation.actions;
import static dev.maillon.domain.playbook.Conversation.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action.Assign;
import dev.maillon.domain.action.Action.CloseConversation;
import dev.maillon.domain.action.Action.Unassign;
import dev.maillon.domain.action.Action.UpdateContactField;
import dev.maillon.domain.action.Action.UpdateLifecycleStage;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Examples;
import dev.maillon.domain.catalog.InstructionCheck.Finding;
import dev.maillon.domain.plan.Plan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rita and Léo of the example catalog. */
class ExampleAgentsTest {

    private static final Catalog CATALOG = Examples.catalog();
    private static final Catalog.Agent RITA = CATALOG.agents().getFirst();
    private static final Catalog.Agent LEO = CATALOG.agents().getLast();

    private final Conversation rita = Conversation.in(CATALOG, RITA);
    private final Conversation leo = Conversation.in(CATALOG, LEO);

    @Test
    void everyLineParsesAndTheUpgradeIsWarnedAbout() {
        assertThat(Playbook.parse(RITA.instructions()).problems()).isEmpty();
        assertThat(Playbook.parse(RITA.instructions()).bullets()).hasSize(9);
        assertThat(Playbook.parse(LEO.instructions()).bullets()).hasSize(4);
        assertThat(new PlaybookCheck().check(CATALOG, LEO)).isEmpty();
        assertThat(new PlaybookCheck().check(CATALOG, RITA))
                .extracting(Finding::message)
                .containsExactly("No lifecycle stage is called \"qualified\". Did you mean \"Qualified\"?");
    }

    @Test
    void ritaAsksForTheEmailBeforeAQuote() {
        Plan asking = rita.says("Hello, what is your price for a flat?");
        assertThat(asking.actions()).isEmpty();
        assertThat(reply(asking)).isEqualTo("Could you give me your email, please?");
        Plan given = rita.says("ann@example.com");
        assertThat(actions(given))
                .containsExactly(
                        new UpdateContactField("email", new FieldValue.Text("ann@example.com")),
                        new UpdateLifecycleStage("Qualified"),
                        new Assign(new AssignTo.Team("Sales"), AssignMethod.ROUND_ROBIN));
        assertThat(given.lines()).containsExactly(2);
    }

    @Test
    void ritaPassesLeaksOnByTheHour() {
        assertThat(actions(rita.says("The pipe is BROKEN")))
                .containsExactly(new Assign(new AssignTo.Team("Support"), AssignMethod.LEAST_OPEN));
        assertThat(actions(rita.at(Hours.OUTSIDE).says("There is a leak")))
                .containsExactly(new Assign(new AssignTo.Team("Support"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"That's all, thanks", "that’s all", "No, that is all.", "no more questions"})
    void ritaCloses(String goodbye) {
        Plan plan = rita.says(goodbye);
        assertThat(actions(plan))
                .containsExactly(new CloseConversation(new ClosingNote.Named("Problem Solved"), Summary.WRITE, null));
        assertThat(reply(plan)).isEqualTo("You are welcome. Have a good day!");
    }

    @Test
    void ritaStopsWithoutAWord() {
        Plan plan = rita.says("STOP");
        assertThat(actions(plan)).containsExactly(new CloseConversation(ClosingNote.NONE, Summary.NONE, null));
        assertThat(plan.reply()).isNull();
    }

    @Test
    void ritaHandsOver() {
        assertThat(actions(rita.says("I want to talk to a person"))).containsExactly(new Unassign());
        assertThat(actions(rita.says("About my booking")))
                .containsExactly(new Assign(new AssignTo.AiAgent("Léo"), null));
        assertThat(reply(rita.says("Hi"))).isEqualTo("How can I help you with your rental?");
    }

    @Test
    void ritasUpgradeIsRefusedWithASuggestion() {
        assertThat(rita.says("An upgrade please").actions().getFirst().ruling())
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refusal.UNKNOWN_NAME);
                    assertThat(refused.suggestions()).startsWith("Qualified");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|Je veux réserver demain à 14 h|Merci. Nous vous attendons le 24 novembre 2026 à 14:00.",
                "fr|une RESERVATION pour le 24 novembre à 14h|Merci. Nous vous attendons le 24 novembre 2026 à 14:00.",
                "en|tomorrow at 2 pm|Thank you. We will see you on 24 November 2026 at 14:00.",
                "en|24 November at 14:00 please|Thank you. We will see you on 24 November 2026 at 14:00."
            })
    void leoBooks(String language, String message, String words) {
        Plan plan = leo.speaking(language).says(message);
        FieldValue date = new FieldValue.Text("2026-11-24");
        FieldValue time = new FieldValue.Text("14:00");
        assertThat(actions(plan))
                .containsExactly(
                        new UpdateContactField("Booking date", date), new UpdateContactField("Booking time", time));
        assertThat(new ReplyTemplate(reply(plan))
                        .render(
                                CATALOG.contactFields(),
                                Map.of("bookingdate", date, "bookingtime", time),
                                Conversation.reading(language, "FR")))
                .isEqualTo(new ReplyTemplate.Rendering.Rendered(words));
    }

    @Test
    void leoAsksUntilHeKnowsDayAndTime() {
        leo.speaking("fr");
        assertThat(reply(leo.says("Je voudrais réserver")))
                .isEqualTo(
                        "Pourriez-vous me donner la date (Booking date) et l'heure (Booking time), s'il vous plaît ?");
        assertThat(reply(leo.says("demain")))
                .isEqualTo("Pourriez-vous me donner l'heure (Booking time), s'il vous plaît ?");
        assertThat(actions(leo.says("à 14 h")))
                .isEqualTo(List.of(
                        new UpdateContactField("Booking date", new FieldValue.Text("2026-11-24")),
                        new UpdateContactField("Booking time", new FieldValue.Text("14:00"))));
    }
}
