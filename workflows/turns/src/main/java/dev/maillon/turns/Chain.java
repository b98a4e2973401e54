package dev.maillon.turns;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.turns.step.Acting;
import dev.maillon.turns.step.Acting.Act;
import dev.maillon.turns.step.Acting.Acted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out the actions of plans, in order, each on the conversation as the one before has left it. */
final class Chain {

    private final StepExecutor effects;
    private final PendingWorkRunner debts;
    private final OperatorView view;
    private final TurnRef turn;
    private long epoch;
    private int handOvers;

    /** @param epoch which the first effect must find */
    Chain(StepExecutor effects, PendingWorkRunner debts, OperatorView view, TurnRef turn, long epoch) {
        this.effects = effects;
        this.debts = debts;
        this.view = view;
        this.turn = turn;
        this.epoch = epoch;
    }

    /** What the turn's next effect, or its reply, must find. */
    long epoch() {
        return epoch;
    }

    /**
     * What a leg has come to.
     *
     * @param handOver the AI agent who has the conversation after it
     * @param loop a hand-over was refused because there had been too many (R16)
     */
    record Result(@Nullable Actor handOver, boolean loop) {}

    Result carryOut(AgentPlan leg) {
        List<Outcome> outcomes = new ArrayList<>();
        Actor handOver = null;
        boolean loop = false;
        for (PlannedAction planned : leg.plan().actions()) {
            Acted acted = act(leg, leg.firstPosition() + outcomes.size(), ruled(planned, outcomes));
            outcomes.add(acted.outcome());
            handOver = decidesAssignee(planned, acted.outcome()) ? acted.handOver() : handOver;
            loop |= acted.outcome() instanceof Outcome.Refused refused && refused.reason() == Refusal.LOOP;
        }
        return new Result(handOver, loop);
    }

    /** Another agent goes on with the same message. */
    void countHandOver() {
        handOvers++;
    }

    private Acted act(AgentPlan leg, int position, PlannedAction planned) {
        String type = OperatorView.typeOf(planned.action());
        view.at("act: " + position + " " + type);
        Acted acted = effects.run(
                Acting.class,
                position + " " + type,
                step -> step.act(new Act(turn, leg, position, planned, epoch, handOvers)));
        epoch = acted.epoch();
        debts.add(acted.due());
        view.outcome(position, planned.action(), acted.outcome());
        return acted;
    }

    /** A step whose needed steps were not carried out is skipped (R26). */
    private static PlannedAction ruled(PlannedAction planned, List<Outcome> before) {
        boolean missing = planned.needs().stream()
                .map(position -> before.get(position - 1))
                .anyMatch(outcome -> outcome instanceof Outcome.Refused || outcome instanceof Outcome.Skipped);
        if (planned.ruling() != null || !missing) {
            return planned;
        }
        return new PlannedAction(
                planned.action(),
                planned.needs(),
                new Outcome.Skipped(Skip.NEEDS_REFUSED, "A step that this one needs was not carried out."));
    }

    private static boolean decidesAssignee(PlannedAction planned, Outcome outcome) {
        return outcome instanceof Outcome.Applied
                && switch (planned.action()) {
                    case Action.Assign a -> true;
                    case Action.Unassign u -> true;
                    case Action.CloseConversation c -> true;
                    case Action.UpdateContactField f -> false;
                    case Action.UpdateLifecycleStage s -> false;
                };
    }
}
