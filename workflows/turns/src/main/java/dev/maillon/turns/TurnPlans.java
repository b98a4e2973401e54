package dev.maillon.turns;

import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Planned;
import dev.maillon.turns.step.FallingBack;
import dev.maillon.turns.step.FallingBack.FallBack;
import dev.maillon.turns.step.Opening.Next;
import dev.maillon.turns.step.Planning.PlanRequest;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Gets a turn's plans, one for each agent who acts in it. Until the first stands, messages join it; another hand that takes over drops any. */
final class TurnPlans {

    /** A plan is stopped for a joining message this often at most, and not later than this after the turn began. */
    private static final int MOST_JOINS = 3;

    private static final Duration JOINING = Duration.ofSeconds(10);

    private final TurnState state;
    private long began = Workflow.currentTimeMillis();
    private int joins;

    TurnPlans(TurnState state) {
        this.state = state;
    }

    /** The time in which messages join the plan begins anew: only now there is something to plan from. */
    void joiningBegins() {
        began = Workflow.currentTimeMillis();
    }

    /** Null if the plan was dropped, because a message joins or another hand has taken over. */
    @Nullable
    AgentPlan plan(Next.AgentActs acts) {
        BooleanSupplier joining = () -> !acts.committed() && mayJoin();
        AgentPlan plan = plan(1, 1, acts.agent(), joining);
        if (plan == null && joining.getAsBoolean()) {
            joins++;
        }
        return plan;
    }

    /** The plan of the agent who was handed the conversation; null if another hand has taken over. */
    @Nullable
    AgentPlan handedTo(Actor agent, AgentPlan before) {
        state.handOn();
        return plan(before.leg() + 1, before.positionAfter(), agent, () -> false);
    }

    /** What is done instead if the agent whose plan it is can't answer. */
    AgentPlan fallBack(AgentPlan before, Planned.CannotAnswer because) {
        return fallBack(before.leg() + 1, before.positionAfter(), before.actor(), because);
    }

    private boolean mayJoin() {
        return !state.messages.isEmpty()
                && joins < MOST_JOINS
                && Workflow.currentTimeMillis() - began < JOINING.toMillis();
    }

    private @Nullable AgentPlan plan(int number, int firstPosition, Actor agent, BooleanSupplier joining) {
        state.view.turn(state.turn(), agent);
        state.view.at("plan");
        PlanRequest request = new PlanRequest(state.turn(), number, agent.id(), firstPosition);
        Planned planned = ModelQuestion.plan(request, "plan of " + agent.name()).ask(state, joining);
        return switch (planned) {
            case null -> null;
            case Planned.Ready(Plan plan) -> standing(number, firstPosition, agent, plan);
            case Planned.CannotAnswer cannot -> fallBack(number, firstPosition, agent, cannot);
        };
    }

    /** That of an earlier run may be the fallback's. */
    private AgentPlan standing(int number, int firstPosition, Actor agent, Plan plan) {
        String fallback = plan.fallback();
        if (fallback != null) {
            state.view.fellBack(fallback);
        }
        return new AgentPlan(number, fallback == null ? agent : Actor.SYSTEM, firstPosition, plan);
    }

    private AgentPlan fallBack(int number, int firstPosition, Actor agent, Planned.CannotAnswer because) {
        String summary = "fall back: " + because.why();
        state.view.at(summary);
        state.view.fellBack(because.why());
        FallBack request = new FallBack(state.turn(), number, agent.id(), because.why(), because.use());
        Plan plan = state.steps.call(FallingBack.class, summary, step -> step.fallBack(request));
        return new AgentPlan(number, Actor.SYSTEM, firstPosition, plan);
    }
}
