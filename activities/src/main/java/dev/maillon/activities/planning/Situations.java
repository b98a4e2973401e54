package dev.maillon.activities.planning;

import dev.maillon.activities.briefing.ContactReading;
import dev.maillon.activities.briefing.ReviewedAgents;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.OpeningHours;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.domain.plan.Plan.Pending;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.turns.step.Planning.PlanRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an agent decides from, by reference: a request carries ids only. */
@Component
record Situations(
        AgentPlans agentPlans, Messages messages, Contacts contacts, Catalogs catalogs, ReviewedAgents reviewedAgents) {

    /** Empty if the turn's catalog has no such agent, or has it disabled. */
    Optional<Situation> of(Turn turn, PlanRequest request, Instant now) {
        TurnRef ref = request.turn();
        Catalog catalog = catalogs.version(ref.workspace(), turn.catalogVersion());
        return catalog.agent(request.agent())
                .filter(Catalog.Agent::enabled)
                .map(agent -> new Situation(
                        ref,
                        catalog,
                        agent,
                        reviewedAgents.of(catalog, agent),
                        messages.text(ref.conversation(), List.of(ref.turnId())),
                        reading(ref, catalog, now),
                        OpeningHours.isOpen(catalog.workspace(), now),
                        pending(turn, agent)));
    }

    private ReadingContext reading(TurnRef turn, Catalog catalog, Instant now) {
        return ContactReading.of(catalog, contacts.fieldsIn(turn.conversation()), now);
    }

    /** What another agent has asked since, or in an earlier episode, is no longer waited for. */
    private @Nullable Pending pending(Turn turn, Catalog.Agent agent) {
        return agentPlans
                .latestBefore(turn)
                .filter(agentPlan -> agentPlan.actor().type() == Actor.Type.AI_AGENT)
                .filter(agentPlan -> agentPlan.actor().id().equals(agent.id()))
                .map(agentPlan -> agentPlan.plan().pending())
                .orElse(null);
    }
}
