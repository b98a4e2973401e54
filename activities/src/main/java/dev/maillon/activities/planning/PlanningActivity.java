package dev.maillon.activities.planning;

import dev.maillon.activities.briefing.ContactReading;
import dev.maillon.activities.briefing.ReviewedAgents;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.OpeningHours;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.playbook.Hours;
import dev.maillon.domain.playbook.PlaybookPlanner;
import dev.maillon.domain.playbook.PlaybookPlanner.Waiting;
import dev.maillon.domain.review.Reviewed;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.step.Planning;
import dev.maillon.turns.step.Planning.PlanRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record PlanningActivity(
        Turns turns,
        AgentPlans agentPlans,
        Messages messages,
        Contacts contacts,
        Catalogs catalogs,
        ReviewedAgents reviewedAgents,
        ModelAgents modelAgents,
        InstantSource clock)
        implements Planning {

    /**
     * What an agent decides from.
     *
     * @param catalog of the version that the turn began with
     * @param against what a plan is held against; its lines are the plan's own
     * @param reading the contact's language and country, else the workspace's, and the clock
     */
    record Situation(TurnRef turn, Catalog catalog, Catalog.Agent agent, Reviewed against, ReadingContext reading) {}

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

    /** From what is read by reference: a request carries ids only. Whoever is handed the conversation plans later than the turn was opened. */
    private Planned newPlan(Turn turn, PlanRequest request) {
        if (turn.nobodyReason() != null) {
            return new Planned.CannotAnswer(turn.nobodyReason());
        }
        if (request.leg() > 1) {
            turns.see(request.turn());
        }
        Catalog catalog = catalogs.version(turn.workspace(), turn.catalogVersion());
        return catalog.agent(request.agent())
                .filter(Catalog.Agent::enabled)
                .map(agent -> ask(turn, catalog, agent))
                .orElseGet(() -> new Planned.CannotAnswer("the agent " + request.agent() + " is not enabled"));
    }

    /** By plans that are reviewed already. An outage is an exception and is tried again; {@code CannotAnswer} leads to the fallback. */
    private Planned ask(Turn turn, Catalog catalog, Catalog.Agent agent) {
        Map<String, FieldValue> values = contacts.fieldsIn(turn.ref().conversation());
        Situation situation = new Situation(
                turn.ref(),
                catalog,
                agent,
                reviewedAgents.of(catalog, agent),
                ContactReading.of(catalog, values, clock.instant()));
        return switch (agent.planner()) {
            case MODEL -> modelAgents.plan(situation);
            case PLAYBOOK -> byPlaybook(turn, situation);
        };
    }

    /** Follows the lines of the instructions, without a model; a condition about the hours is about now (R15). */
    private Planned byPlaybook(Turn turn, Situation situation) {
        Catalog catalog = situation.catalog();
        boolean open =
                OpeningHours.isOpen(catalog.workspace(), situation.reading().now());
        return PlaybookPlanner.plan(new PlaybookPlanner.Situation(
                catalog,
                reviewedAgents.playbook(catalog, situation.agent()),
                situation.against(),
                turn.id(),
                messages.text(turn.ref().conversation(), List.of(turn.id())),
                situation.reading(),
                open ? Hours.WITHIN : Hours.OUTSIDE,
                waiting(turn, situation.agent())));
    }

    /** What another agent has asked since, or in an earlier episode, is no longer waited for. */
    private @Nullable Waiting waiting(Turn turn, Catalog.Agent agent) {
        return agentPlans
                .latestBefore(turn)
                .filter(agentPlan -> agentPlan.actor().type() == Actor.Type.AI_AGENT)
                .filter(agentPlan -> agentPlan.actor().id().equals(agent.id()))
                .map(agentPlan -> agentPlan.plan().pending())
                .map(pending -> new Waiting(pending, messages.text(turn.ref().conversation(), pending.turns())))
                .orElse(null);
    }
}
