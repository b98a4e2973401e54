package dev.maillon.activities.planning;

import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.Turn;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.step.Planning;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record PlanningActivity(
        Turns turns,
        AgentPlans agentPlans,
        Situations situations,
        ModelAgents modelAgents,
        PlaybookAgents playbookAgents,
        InstantSource clock)
        implements Planning {

    @Override
    public Planned plan(PlanRequest request) {
        Turn turn = turns.find(request.turn()).orElseThrow();
        return committed(turn, request.leg()).<Planned>map(Planned.Ready::new).orElseGet(() -> newPlan(turn, request));
    }

    /** An open turn has no plan that stands. */
    private Optional<Plan> committed(Turn turn, int leg) {
        return turn.phase() == Turn.Phase.OPEN
                ? Optional.empty()
                : agentPlans.of(turn.ref()).stream()
                        .filter(standing -> standing.leg() == leg)
                        .map(AgentPlan::plan)
                        .findFirst();
    }

    private Planned newPlan(Turn turn, PlanRequest request) {
        return turn.nobodyReason() == null ? agentsPlan(turn, request) : new Planned.CannotAnswer(turn.nobodyReason());
    }

    /** Whoever is handed the conversation plans later than the turn was opened. */
    private Planned agentsPlan(Turn turn, PlanRequest request) {
        if (request.leg() > 1) {
            turns.see(request.turn());
        }
        return situations
                .of(turn, request, clock.instant())
                .map(this::ask)
                .orElseGet(() -> new Planned.CannotAnswer("the agent " + request.agent() + " is not enabled"));
    }

    /** By plans that are reviewed already. An outage is an exception and is tried again; {@code CannotAnswer} leads to the fallback. */
    private Planned ask(Situation situation) {
        return switch (situation.agent().planner()) {
            case MODEL -> modelAgents.plan(situation);
            case PLAYBOOK -> playbookAgents.plan(situation);
        };
    }
}
