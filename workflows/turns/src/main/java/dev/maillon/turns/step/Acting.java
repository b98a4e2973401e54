package dev.maillon.turns.step;

import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.TurnRef;
import io.temporal.activity.ActivityInterface;
import org.jspecify.annotations.Nullable;

/**
 * Carries out one action: the effect, its receipt and its events in one transaction under one key. Run again, it answers with the
 * recorded receipt.
 */
@ActivityInterface
public interface Acting {

    /** The first effect of a turn commits it: from here on the plan stands. */
    Acted act(Act request);

    StaffActed actForStaff(ActForStaff request);

    /**
     * @param leg whose plan is stored with the leg's first effect
     * @param expectedEpoch the effect is skipped as taken over where the conversation has another
     * @param handOvers how many agents have handed on in this turn already
     */
    record Act(TurnRef turn, AgentPlan leg, int position, PlannedAction action, long expectedEpoch, int handOvers) {}

    /**
     * @param epoch after the effect
     * @param handOver the AI agent who has the conversation now, where this action gave it to them; null otherwise
     * @param due what this action adds; what was pending before it, the opening has told
     */
    record Acted(Outcome outcome, long epoch, @Nullable Actor handOver, PendingWork due) {}

    record ActForStaff(String workspace, String conversationId, String runId, StaffAction action) {}

    /**
     * @param takesOver the effect raised the epoch: whatever an agent is doing must stop
     * @param due all that is pending in the conversation
     */
    record StaffActed(Outcome outcome, boolean takesOver, PendingWork due) {}
}
