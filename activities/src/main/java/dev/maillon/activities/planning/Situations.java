package dev.maillon.activities.planning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.maillon.activities.contact.FieldReader;
import dev.maillon.catalog.Catalog;
import dev.maillon.catalog.OpeningHours;
import dev.maillon.event.Actor;
import dev.maillon.field.ReadingContext;
import dev.maillon.review.Reviewed;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.turns.Legs;
import dev.maillon.store.turns.Turn;
import dev.maillon.turn.Plan.Pending;
import dev.maillon.turn.TurnRef;
import dev.maillon.turn.step.Planning.PlanRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an agent decides from, by reference: a request carries ids only. */
@Component
class Situations {

    /** By the agent of one catalog version, of which the store keeps one: to look for each name of a large catalog takes long. */
    private final Cache<Catalog.Agent, Reviewed> reviewed =
            Caffeine.newBuilder().weakKeys().maximumSize(500).build();

    private final Legs legs;
    private final Messages messages;
    private final Contacts contacts;
    private final Catalogs catalogs;

    Situations(Legs legs, Messages messages, Contacts contacts, Catalogs catalogs) {
        this.legs = legs;
        this.messages = messages;
        this.contacts = contacts;
        this.catalogs = catalogs;
    }

    /** Empty where the turn's catalog has no such agent, or has it disabled. */
    Optional<Situation> of(Turn turn, PlanRequest request, Instant now) {
        TurnRef ref = request.turn();
        Catalog catalog = catalogs.version(ref.workspace(), turn.catalogVersion());
        return catalog.agents().stream()
                .filter(agent -> agent.id().equals(request.agent()) && agent.enabled())
                .findFirst()
                .map(agent -> new Situation(
                        ref,
                        catalog,
                        agent,
                        reviewed.get(agent, known -> Reviewed.of(catalog, known, List.of())),
                        messages.text(ref.workspace(), ref.conversationId(), List.of(ref.turnId())),
                        reading(ref, catalog, now),
                        OpeningHours.isOpen(catalog.workspace(), now),
                        pending(turn, agent)));
    }

    private ReadingContext reading(TurnRef turn, Catalog catalog, Instant now) {
        return FieldReader.of(catalog, contacts.fieldsIn(turn.workspace(), turn.conversationId()), now)
                .context();
    }

    /** What another agent has asked since, or in an earlier episode, is no longer waited for. */
    private @Nullable Pending pending(Turn turn, Catalog.Agent agent) {
        return legs.latestBefore(turn)
                .filter(leg -> leg.actor().type() == Actor.Type.AI_AGENT)
                .filter(leg -> leg.actor().id().equals(agent.id()))
                .map(leg -> leg.plan().pending())
                .orElse(null);
    }
}
