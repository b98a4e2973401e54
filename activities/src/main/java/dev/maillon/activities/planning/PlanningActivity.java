package dev.maillon.activities.planning;

import dev.maillon.activities.briefing.ReviewedAgents;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.Pending;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.playbook.Hours;
import dev.maillon.domain.playbook.PlaybookPlanner;
import dev.maillon.domain.playbook.PlaybookPlanner.Waiting;
import dev.maillon.domain.turn.Turn;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.step.Planning;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record PlanningActivity(
        Turns turns,
        AgentPlans agentPlans,
        Situations situations,
        ModelAgents modelAgents,
        Messages messages,
        ReviewedAgents reviewedAgents,
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
            case PLAYBOOK -> byPlaybook(situation);
        };
    }

    /** Follows the lines of the instructions, without a model. */
    private Planned byPlaybook(Situation situation) {
        return PlaybookPlanner.plan(new PlaybookPlanner.Situation(
                situation.catalog(),
                reviewedAgents.playbook(situation.catalog(), situation.agent()),
                situation.against(),
                situation.turn().turnId(),
                situation.text(),
                situation.reading(),
                situation.open() ? Hours.WITHIN : Hours.OUTSIDE,
                waiting(situation)));
    }

    private @Nullable Waiting waiting(Situation situation) {
        Pending pending = situation.pending();
        return pending == null
                ? null
                : new Waiting(pending, messages.text(situation.turn().conversation(), pending.turns()));
    }
}
