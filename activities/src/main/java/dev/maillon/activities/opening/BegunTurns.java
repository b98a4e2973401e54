package dev.maillon.activities.opening;

import dev.maillon.activities.ending.TurnEnds;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.turns.AgentPlans;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.step.Opening.Next;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns that a run began and did not end. */
@Component
record BegunTurns(Turns turns, AgentPlans agentPlans, Messages messages, TurnEnds ends) {

    /** Those of messages: one at most that they may still join, and one at most that is committed. */
    List<Turn> of(Conversation conversation) {
        return turns.underWay(conversation).stream()
                .filter(turn -> turn.kind() != Turn.Kind.STAFF)
                .toList();
    }

    /** A committed turn comes before any new one; empty if there is none that is to be gone on with. */
    Optional<Next> finish(List<Turn> begun, Conversation conversation, String runId, Instant at) {
        return inPhase(Turn.Phase.COMMITTED, begun).flatMap(turn -> switch (turn.kind()) {
            case AGENT -> finishAgents(turn, conversation, runId, at);
            case NOBODY -> finishNobodys(turn, conversation, at);
            case STAFF -> Optional.empty();
        });
    }

    /** Where another hand has the conversation since, nothing of the plan may happen any more (R41). */
    private Optional<Next> finishAgents(Turn turn, Conversation conversation, String runId, Instant at) {
        if (turn.epoch() != conversation.epoch()) {
            ends.end(conversation, turn, TurnResult.ABANDONED, at);
            return Optional.empty();
        }
        turns.save(turn.carriedBy(runId));
        Actor first = agentPlans.of(turn.ref()).getFirst().actor();
        return Optional.of(new Next.AgentActs(turn.ref(), first, turn.epoch(), true, List.of()));
    }

    /** Nothing is left to do in it: it is answered again only if it is all that the conversation has. */
    private Optional<Next> finishNobodys(Turn turn, Conversation conversation, Instant at) {
        if (messages.waiting(conversation).isEmpty()) {
            return Optional.of(new Next.NobodyActs(turn.ref(), Objects.requireNonNull(turn.nobodyReason())));
        }
        ends.end(conversation, turn, TurnResult.SILENT, at);
        return Optional.empty();
    }

    static Optional<Turn> inPhase(Turn.Phase phase, List<Turn> begun) {
        return begun.stream().filter(turn -> turn.phase() == phase).findFirst();
    }
}
