package dev.maillon.turns.step;

import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.domain.turn.Undone;
import io.temporal.activity.ActivityInterface;

/** Takes back what a turn has done, each action in a transaction of its own. Run again, it goes on after the last recorded one. */
@ActivityInterface
public interface Undoing {

    Undid undo(Undo request);

    record Undo(String workspace, String conversationId, String runId, UndoTurn turn) {}

    /** @param takesOver a part has raised the epoch: whatever an agent is doing must stop */
    record Undid(Undone undone, boolean takesOver, PendingWork due) {}
}
