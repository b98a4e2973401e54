package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static dev.maillon.activities.House.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.State;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.ActionEvent.ConversationClosed;
import dev.maillon.domain.turn.Undone;
import dev.maillon.store.events.Outbox;
import dev.maillon.turns.step.Acting.StaffActed;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Of two closes the last one's note stands; the conversation was closed once. */
@Tag("R27")
class ClosingTwiceTest {

    private static final Action SPAM = close(new ClosingNote.Named("Spam"));
    private static final Action SOLVED = close(new ClosingNote.Named("Problem Solved"));

    private final House house = aHouse();

    @Test
    void theLastNoteOfAChainStands() {
        House.Taken turn = house.agentTakes("c1", plan(SPAM, SOLVED, SOLVED));
        turn.act(1);

        assertThat(turn.act(2).outcome())
                .isEqualTo(new Outcome.Applied(
                        State.Status.closed("Spam"),
                        State.Status.closed("Problem Solved"),
                        "The closing note is \"Problem Solved\" now."));
        assertThat(turn.act(3).outcome()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(note()).isEqualTo("Problem Solved");
        assertThat(house.events()).endsWith("conversation_closed", "conversation_closed");
        assertThat(house.one("SELECT COUNT(*) FROM episode WHERE conversation_id = 'c1'"))
                .isEqualTo("1");
    }

    @Test
    void aCloseThatNamesNoNoteTakesNoneAway() {
        House.Taken turn = house.agentTakes("c1", plan(SPAM, close(ClosingNote.NONE), close(ClosingNote.CHOOSE)));
        turn.act(1);

        assertThat(turn.act(2).outcome()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(turn.act(3).outcome()).isInstanceOf(Outcome.Unchanged.class);
        assertThat(note()).isEqualTo("Spam");
    }

    @Test
    @Tag("R23")
    void aPersonCorrectsTheNoteAndTakesNothingOver() {
        house.agentTakes("c1", plan(SPAM)).carriedOut();
        String epoch = house.one("SELECT epoch FROM conversation WHERE id = 'c1'");

        StaffActed acted = house.staff("c1", "k1", SOLVED);

        assertThat(acted.outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(acted.takesOver()).isFalse();
        assertThat(note()).isEqualTo("Problem Solved");
        assertThat(house.one("SELECT epoch FROM conversation WHERE id = 'c1'")).isEqualTo(epoch);
    }

    @Test
    @Tag("R4")
    void theSummaryThatComesLaterLeavesTheCorrectedNote() {
        house.agentTakes("c1", plan(new Action.CloseConversation(new ClosingNote.Named("Spam"), Summary.WRITE, null)))
                .carriedOut();
        house.staff("c1", "k1", SOLVED);
        Outbox outbox = House.bean(Outbox.class);
        ConversationClosed waits = outbox.unpublishedCloses(new ConversationKey(house.workspace, "c1"))
                .getFirst();
        State.Status written = new State.Status(waits.after().status(), "Spam", "All of it.", "playbook", null);

        outbox.publish(new ConversationClosed(waits.header(), waits.before(), written), Instant.EPOCH);

        assertThat(note()).isEqualTo("Problem Solved");
        assertThat(house.one("SELECT summary FROM episode WHERE conversation_id = 'c1'"))
                .isEqualTo("All of it.");
    }

    @Test
    void undoingItPutsTheFirstNoteBackAndOpensNothing() {
        house.agentTakes("c1", plan(SPAM)).carriedOut();
        house.staff("c1", "k1", SOLVED);

        Undone undone = house.undo("c1", "k2", "c1#staff-k1");

        assertThat(undone.parts().getFirst().outcome()).isInstanceOf(Outcome.Applied.class);
        assertThat(note()).isEqualTo("Spam");
        assertThat(house.one("SELECT status FROM conversation WHERE id = 'c1'")).isEqualTo("closed");
    }

    @Test
    void undoingItRefusesWhereTheConversationIsOpenAgain() {
        house.agentTakes("c1", plan(SPAM)).carriedOut();
        house.staff("c1", "k1", SOLVED);
        house.staff("c1", "k2", new Deed.Reopen());

        assertThat(house.undo("c1", "k3", "c1#staff-k1").parts().getFirst().outcome())
                .isInstanceOf(Outcome.Refused.class);
    }

    private static Action close(ClosingNote note) {
        return new Action.CloseConversation(note, Summary.NONE, null);
    }

    private String note() {
        return house.one("SELECT closing_note FROM episode WHERE conversation_id = 'c1'");
    }
}
