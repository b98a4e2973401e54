package dev.maillon.turns;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.turns.step.Acting;
import dev.maillon.turns.step.Acting.Act;
import dev.maillon.turns.step.Acting.Acted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out the actions of plans, in order, each on the conversation as the one before has left it. */
record Chain(TurnState state) {

    /** What the actions of a plan have come to. */
    sealed interface Result {

        /** The agent whose plan it is replies. */
        record ToBeAnswered() implements Result {}

        /** Another AI agent has the conversation now, and none has replied. */
        record HandedOn(Actor agent) implements Result {}

        /** A hand-over was refused because there had been too many (R16). */
        record GoesRound() implements Result {}
    }

    Result carryOut(AgentPlan plan) {
        List<Outcome> outcomes = new ArrayList<>();
        Actor handedTo = null;
        boolean loop = false;
        for (PlannedAction planned : plan.plan().actions()) {
            Acted acted = act(plan, plan.firstPosition() + outcomes.size(), ruled(planned, outcomes));
            outcomes.add(acted.outcome());
            handedTo = decidesAssignee(planned, acted.outcome()) ? acted.handOver() : handedTo;
            loop |= acted.outcome() instanceof Outcome.Refused refused && refused.reason() == Refusal.LOOP;
        }
        return result(plan, handedTo, loop);
    }

    private static Result result(AgentPlan plan, @Nullable Actor handedTo, boolean loop) {
        if (loop && plan.plan().fallback() == null) {
            return new Result.GoesRound();
        }
        return handedTo != null && plan.plan().reply() == null
                ? new Result.HandedOn(handedTo)
                : new Result.ToBeAnswered();
    }

    private Acted act(AgentPlan plan, int position, PlannedAction planned) {
        String type = planned.action().type().wireName();
        state.view.at("act: " + position + " " + type);
        Act request = new Act(state.turn(), plan, position, planned, state.epoch(), state.handOvers());
        String summary = OperatorView.summaryOf(position, planned, plan.plan().lines());
        Acted acted = state.steps.call(Acting.class, summary, step -> step.act(request));
        state.acted(acted);
        state.view.outcome(
                position, planned.action(), acted.outcome(), plan.plan().lines());
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
