package dev.maillon.activities.acting;

import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.turn.Turn;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.Failures;
import io.temporal.failure.ApplicationFailure;
import org.springframework.stereotype.Component;

/**
 * The transaction of a turn's first receipt, or of its reply, makes its plan stand: no message joins any more. Each further leg's
 * first one stores that leg's plan.
 */
@Component
public record CommitPoint(Turns turns, AgentPlans agentPlans) {

    /**
     * Runs in a transaction that has locked the conversation.
     *
     * @param firstOfLeg nothing of the leg has a receipt yet, so its plan is still to be stored
     * @throws ApplicationFailure of type {@link Failures#MOVED_ON} if the store has moved the turn on since this step was decided:
     *     messages have joined it, or nobody has to act in it any more. A workflow task that is lost with its results leaves that behind
     *     when it has opened the turn again, and so does a worker that was thought dead. Nothing of this plan may happen
     */
    public Turn commit(Turn turn, AgentPlan agentPlan, boolean firstOfLeg, long expectedEpoch) {
        if (turn.epoch() != expectedEpoch || turn.kind() != Turn.Kind.AGENT) {
            throw ApplicationFailure.newNonRetryableFailure(
                    "turn " + turn.id() + " has moved on: it is for " + turn.kind() + " at epoch " + turn.epoch()
                            + ", this step expects an agent at " + expectedEpoch,
                    Failures.MOVED_ON);
        }
        if (turn.phase() == Turn.Phase.ENDED) {
            return turn;
        }
        Turn committed = turn.committedBy(agentPlan.actor());
        if (!committed.equals(turn)) {
            turns.save(committed);
        }
        if (firstOfLeg) {
            agentPlans.keep(turn.ref(), agentPlan);
        }
        return committed;
    }
}
