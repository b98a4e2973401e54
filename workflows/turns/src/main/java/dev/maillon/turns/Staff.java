package dev.maillon.turns;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.domain.turn.Undone;
import dev.maillon.turns.step.Acting;
import dev.maillon.turns.step.Acting.ActForStaff;
import dev.maillon.turns.step.Acting.StaffActed;
import dev.maillon.turns.step.Undoing;
import dev.maillon.turns.step.Undoing.Undid;
import dev.maillon.turns.step.Undoing.Undo;
import io.temporal.workflow.Workflow;

/** What people do to the conversation while its run is open. One who takes it over stops the agent before they are answered. */
final class Staff {

    private final TurnState state;
    private final Delivery delivery;
    private boolean came;

    Staff(TurnState state, Delivery delivery) {
        this.state = state;
        this.delivery = delivery;
    }

    /** Whether somebody has done anything in this run, or has begun to. */
    boolean came() {
        return came;
    }

    Outcome act(StaffAction action) {
        came = true;
        ActForStaff request =
                new ActForStaff(state.conversation.workspace(), state.conversation.conversationId(), runId(), action);
        StaffActed acted = state.steps.call(Acting.class, "staff action", step -> step.actForStaff(request));
        after(acted.takesOver(), acted.due());
        return acted.outcome();
    }

    Undone undo(UndoTurn turn) {
        came = true;
        Undo request = new Undo(state.conversation.workspace(), state.conversation.conversationId(), runId(), turn);
        Undid undid = state.steps.call(Undoing.class, "undo a turn", step -> step.undo(request));
        after(undid.takesOver(), undid.due());
        return undid.undone();
    }

    private void after(boolean takesOver, PendingWork due) {
        if (takesOver) {
            state.takeOver();
            delivery.stop();
        }
        state.add(due);
    }

    private static String runId() {
        return Workflow.getInfo().getRunId();
    }
}
