package dev.maillon.domain.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.action.State;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.playbook.FixedSentences.Done;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReplyWordsTest {

    private static final Catalog CATALOG = Workspaces.with(Workspaces.agent(""));
    private static final Action ASSIGN = new Action.Assign(new AssignTo.Team("Nobody"), null);
    private static final Action BUDGET = new Action.UpdateContactField("budget", null);
    private static final Outcome REFUSED = new Outcome.Refused(Refusal.UNKNOWN_NAME, "No such team.", List.of());
    private static final Outcome SKIPPED = new Outcome.Skipped(Skip.DELAYED, "Later.");
    private static final Outcome UNCHANGED = new Outcome.Unchanged(new State.Stage("Qualified"), "It was so.");

    private static String words(String language, String template, Done... done) {
        return ReplyWords.of(
                new ReplyDraft(template, language),
                List.of(done),
                CATALOG,
                Map.of("email", new FieldValue.Text("a@example.com")),
                Conversation.reading(language, "FR"));
    }

    @Tag("R29")
    @Test
    void aReplyIsFilledInWhereEveryStepWasDone() {
        assertThat(words("en", "Sent to $contact.email.", new Done(ASSIGN, UNCHANGED)))
                .isEqualTo("Sent to a@example.com.");
    }

    @Tag("R19")
    @Test
    void aRefusedStepIsNotClaimed() {
        assertThat(words("en", "A colleague has it.", new Done(BUDGET, UNCHANGED), new Done(ASSIGN, REFUSED)))
                .isEqualTo("I could not pass you on to a colleague.");
        assertThat(words("fr", "Un collègue l'a.", new Done(ASSIGN, REFUSED)))
                .isEqualTo("Je n'ai pas pu vous mettre en relation avec un collègue.");
    }

    @Tag("R46")
    @Test
    void aSkippedStepIsNotClaimed() {
        assertThat(words("en", "Done.", new Done(BUDGET, SKIPPED), new Done(BUDGET, REFUSED)))
                .isEqualTo("I could not save this: Budget.");
    }

    @Tag("R29")
    @Test
    void aRefusedStepAndAnEmptyVariableAreBothTold() {
        assertThat(words("en", "On $contact.bookingdate.", new Done(ASSIGN, REFUSED)))
                .isEqualTo("I could not pass you on to a colleague. I do not have this yet: Booking date.");
    }

    @Tag("R19")
    @Tag("R40")
    @Test
    void aLineWithoutAReplyHasWordsForWhatWasNotDone() {
        Catalog.Agent agent = Workspaces.agent("Be brief.\n- Sinon : assigner à @Nobody");
        Plan plan = Conversation.with(agent).says("Hello");

        assertThat(ReplyWords.inPlaceOfNone(agent, plan, List.of(new Done(ASSIGN, REFUSED))))
                .contains(new ReplyDraft("", "fr"));
        assertThat(ReplyWords.inPlaceOfNone(agent, plan, List.of(new Done(ASSIGN, UNCHANGED))))
                .isEmpty();
    }

    @Test
    void everyActionHasItsWords() {
        Done[] all = {
            new Done(new Action.CloseConversation(ClosingNote.NONE, Summary.NONE, null), REFUSED),
            new Done(ASSIGN, REFUSED),
            new Done(new Action.Unassign(), REFUSED),
            new Done(new Action.UpdateContactField("Fax", null), REFUSED),
            new Done(new Action.UpdateLifecycleStage("qualified"), REFUSED)
        };
        assertThat(words("en", "x", all))
                .isEqualTo("I could not close the conversation. I could not pass you on to a colleague."
                        + " I could not leave this to my colleagues. I could not save this: Fax."
                        + " I could not take note of that.");
        assertThat(words("fr", "x", all))
                .isEqualTo(
                        "Je n'ai pas pu clôturer la conversation. Je n'ai pas pu vous mettre en relation avec un collègue."
                                + " Je n'ai pas pu laisser cette conversation à mes collègues. Je n'ai pas pu enregistrer ceci : Fax."
                                + " Je n'ai pas pu en prendre note.");
    }

    @Tag("R29")
    @Test
    void anEmptyVariableIsNamedAsTheWorkspaceCallsIt() {
        assertThat(words("en", "On $contact.bookingdate.")).isEqualTo("I do not have this yet: Booking date.");
        assertThat(words("fr", "Le $contact.bookingdate.")).isEqualTo("Il me manque encore ceci : Booking date.");
        assertThat(words("en", "On $contact.nothing.")).isEqualTo("I do not have all I need yet.");
    }
}
