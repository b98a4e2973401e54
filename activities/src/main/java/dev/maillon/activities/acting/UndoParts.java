package dev.maillon.activities.acting;

import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.Failures;
import io.temporal.failure.ApplicationFailure;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What there is to be undone in a turn: its reply, which came last, then its applied actions from the last to the first. */
@Component
record UndoParts(Turns turns, Receipts receipts, Replies replies) {

    /**
     * Answers the same when it is asked again: a turn that has ended changes no more.
     *
     * @param ownTurn of the undo itself
     * @throws ApplicationFailure if the turn is unknown or under way, or the key stands for something else
     */
    List<Deed.Undo> of(UndoTurn undo, String ownTurn, Conversation conversation) {
        refuseOtherUse(undo, TurnRef.of(conversation, ownTurn));
        Turn turn = turns.find(TurnRef.of(conversation, undo.turnId()))
                .orElseThrow(
                        () -> Failures.ofCaller("The conversation has no turn with this id.", Failures.UNKNOWN_TURN));
        if (isUnderWay(turn)) {
            throw Failures.ofCaller("The turn is under way.", Failures.TURN_UNDER_WAY);
        }
        List<Deed.Undo> parts = new ArrayList<>();
        if (turn.kind() == Turn.Kind.AGENT
                && replies.ofTurn(turn.ref()).filter(Reply::wasStored).isPresent()) {
            parts.add(new Deed.Undo(turn.id(), null));
        }
        receipts.of(turn.ref()).reversed().stream()
                .filter(receipt -> receipt.outcome() instanceof Outcome.Applied)
                .map(receipt -> new Deed.Undo(turn.id(), receipt.position()))
                .forEach(parts::add);
        return parts;
    }

    private void refuseOtherUse(UndoTurn undo, TurnRef ownTurn) {
        receipts.find(ownTurn, 1)
                .map(Receipt::action)
                .filter(deed -> !(deed instanceof Deed.Undo same && same.turn().equals(undo.turnId())))
                .ifPresent(other -> {
                    throw StaffSteps.keyReused();
                });
    }

    /** A person's turn has done all that it does, even if its follow-ups are still to be started. */
    private static boolean isUnderWay(Turn turn) {
        return turn.kind() != Turn.Kind.STAFF && turn.phase() != Turn.Phase.ENDED;
    }
}
