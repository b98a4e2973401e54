package dev.maillon.activities.opening;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.VoiceMessage;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.turn.Reply;
import dev.maillon.domain.turn.Turn;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.events.Events;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.messages.Messages.Waiting;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.step.Opening.Next;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets waiting messages begin a turn, or join the one whose plan does not stand yet. */
@Component
record NewTurns(
        Conversations conversations,
        Messages messages,
        Turns turns,
        Replies replies,
        Events events,
        Catalogs catalogs,
        NewEpisodes episodes,
        VoiceMessages voices) {

    /** @param open the turn that messages may join, if there is one */
    Next next(Conversation conversation, Optional<Turn> open, String runId, Instant at) {
        List<Waiting> waiting = messages.waiting(conversation);
        if (open.isEmpty() && waiting.isEmpty()) {
            return new Next.Nothing();
        }
        Turn turn = open.orElseGet(() -> begin(conversation, waiting.getFirst(), runId));
        Catalog catalog = catalogs.version(turn.workspace(), turn.catalogVersion());
        Conversation now = waiting.isEmpty() ? conversation : take(conversation, turn, open.isPresent(), catalog, at);
        return switch (ResponsibleParty.of(now, catalog)) {
            case ResponsibleParty.AnAgent(Actor agent) -> {
                Turn agents = turn.forAgent(agent, now, runId);
                keep(agents, open.isPresent(), at);
                boolean files = open.isPresent() || waiting.stream().anyMatch(Waiting::hasFiles);
                yield agentActs(agents, agent, files ? voices.unheard(agents, at) : List.of());
            }
            case ResponsibleParty.Fallback(String reason) -> {
                Turn fallbacks = turn.forFallback(reason, now, runId);
                keep(fallbacks, open.isPresent(), at);
                voices.leave(fallbacks, reason, at);
                yield agentActs(fallbacks, Actor.SYSTEM, List.of());
            }
            case ResponsibleParty.Nobody(String reason) -> {
                keep(turn.forNobody(reason, now, runId), open.isPresent(), at);
                voices.leave(turn, reason, at);
                replies.add(Reply.unsent(now, turn.id(), Actor.SYSTEM, null, Reply.Status.NONE, reason, at));
                yield new Next.NobodyActs(turn.ref(), reason);
            }
        };
    }

    private void keep(Turn turn, boolean isThere, Instant at) {
        if (isThere) {
            turns.openAgain(turn);
        } else {
            turns.add(turn, at);
        }
    }

    private Turn begin(Conversation conversation, Waiting first, String runId) {
        String id = conversation.id() + "#"
                + Messages.idOf(first.channel(), first.gatewayId()).substring(0, 16);
        int version = catalogs.current(conversation.workspace()).version();
        return Turn.begun(conversation, id, version, runId);
    }

    /**
     * Messages that no turn had taken open a closed conversation (R7). Those that join raise the epoch instead: a plan made without
     * them, by a worker that was thought dead, may not be carried out any more.
     */
    private Conversation take(Conversation conversation, Turn turn, boolean joins, Catalog catalog, Instant at) {
        Conversation now = conversation;
        if (!conversation.isOpen()) {
            int before = joins ? events.count(turn.ref()) : 0;
            now = episodes.begin(conversation, catalog, byContact(conversation, turn, at), before + 1);
        } else if (joins) {
            now = conversation.fenced();
            conversations.save(now, at);
        }
        if (now.epoch() != conversation.epoch()) {
            replies.moveFence(now.key(), conversation.epoch(), now.epoch());
        }
        messages.take(now, turn.id());
        return now;
    }

    private static EventContext byContact(Conversation conversation, Turn turn, Instant at) {
        Actor contact = new Actor(Actor.Type.CONTACT, conversation.contactId(), "contact");
        return EventContext.of(turn.id(), 0, contact, at);
    }

    private static Next agentActs(Turn turn, Actor agent, List<VoiceMessage> unheard) {
        return new Next.AgentActs(turn.ref(), agent, turn.epoch(), false, unheard);
    }
}
