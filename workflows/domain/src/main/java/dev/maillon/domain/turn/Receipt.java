package dev.maillon.domain.turn;

import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.event.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the action at a position of a turn, written in the transaction of its effect.
 *
 * @param epoch what the turn's next effect must find
 * @param handOver the AI agent who has the conversation now, where this action gave it to them
 */
public record Receipt(
        String workspace,
        String turnId,
        int position,
        String conversationId,
        Actor actor,
        Deed action,
        Outcome outcome,
        long epoch,
        @Nullable Actor handOver,
        Instant at) {}
