package dev.maillon.activities.acting;

import dev.maillon.activities.acting.StaffSteps.Taken;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.domain.turn.Undone;
import dev.maillon.domain.turn.Undone.Part;
import dev.maillon.store.turns.PendingWorkQueries;
import dev.maillon.turns.step.Acting.ActForStaff;
import dev.maillon.turns.step.Undoing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Component
public record UndoingActivity(
        TransactionTemplate transaction,
        Storable storable,
        InstantSource clock,
        UndoParts parts,
        StaffSteps staffSteps,
        PendingWorkQueries pendingWork)
        implements Undoing {

    @Override
    public Undid undo(Undo request) {
        Instant at = clock.instant();
        UndoTurn undo = request.turn();
        ConversationKey conversation = new ConversationKey(request.workspace(), request.conversationId());
        String turnId = StaffSteps.turnIdOf(request.conversationId(), undo.key());
        List<Deed.Undo> deeds = transaction.execute(tx -> parts.of(undo, turnId, staffSteps.hold(conversation)));
        List<Part> done = new ArrayList<>();
        boolean takesOver = false;
        for (Deed.Undo deed : deeds) {
            int position = done.size() + 1;
            ActForStaff part = staffAction(request, deed);
            Taken taken = storable.orElse(
                    () -> staffSteps.take(position, part, at), () -> staffSteps.refuse(position, part, at));
            done.add(new Part(position, deed, taken.outcome()));
            takesOver |= taken.takesOver();
        }
        return new Undid(
                new Undone(turnId, done), takesOver, pendingWork.of(request.workspace(), request.conversationId()));
    }

    private static ActForStaff staffAction(Undo request, Deed.Undo deed) {
        UndoTurn undo = request.turn();
        return new ActForStaff(
                request.workspace(),
                request.conversationId(),
                request.runId(),
                new StaffAction(undo.key(), undo.actor(), deed, undo.cause()));
    }
}
