package dev.maillon.starter.inbox;

import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.turn.StaffAction;
import dev.maillon.domain.turn.UndoTurn;
import dev.maillon.domain.turn.Undone;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.Digests;
import dev.maillon.starter.temporal.ConversationRuns;
import dev.maillon.turns.Failures;
import io.temporal.failure.ApplicationFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has a person's actions done by the conversation's workflow, in order with its turns; the same key twice is one action. */
@Component
record StaffActions(ConversationRuns runs) {

    private static final int KEY_LENGTH = 32;

    /**
     * @param idempotencyKey the caller's, of any length
     * @throws Problem 404 if the conversation doesn't exist, 409 if the key stands for another action
     */
    Outcome act(ConversationKey conversation, String idempotencyKey, Actor actor, Deed deed, @Nullable String cause) {
        StaffAction action = new StaffAction(keyOf(idempotencyKey), actor, deed, cause);
        String updateId =
                Digests.sha256(idempotencyKey, Json.mapper().writeValueAsString(deed), cause == null ? "" : cause);
        try {
            return runs.act(conversation, action, updateId);
        } catch (ApplicationFailure refusal) {
            throw problemOf(refusal);
        }
    }

    /**
     * @param idempotencyKey the caller's, of any length
     * @throws Problem 404 if conversation or turn don't exist, 409 if the turn is under way or the key stands for something else
     */
    Undone undo(
            ConversationKey conversation, String idempotencyKey, Actor actor, String turnId, @Nullable String cause) {
        UndoTurn undo = new UndoTurn(keyOf(idempotencyKey), actor, turnId, cause);
        String updateId = Digests.sha256(idempotencyKey, "undo", turnId, cause == null ? "" : cause);
        try {
            return runs.undo(conversation, undo, updateId);
        } catch (ApplicationFailure refusal) {
            throw problemOf(refusal);
        }
    }

    private static String keyOf(String idempotencyKey) {
        return Digests.sha256(idempotencyKey).substring(0, KEY_LENGTH);
    }

    private static RuntimeException problemOf(ApplicationFailure refusal) {
        return switch (refusal.getType()) {
            case Failures.KEY_REUSED ->
                Problem.conflict("This Idempotency-Key stands for another action. Send a new key with a new action.");
            case Failures.UNKNOWN_CONVERSATION -> KnownConversations.unknown();
            case Failures.UNKNOWN_TURN ->
                Problem.notFound(
                        "This conversation has no turn with this id. GET …/turns lists those there are; in a path, the"
                                + " # of an id is written %23.");
            case Failures.TURN_UNDER_WAY ->
                Problem.conflict(
                        "This turn is under way. Wait until it has ended, or assign the conversation to a person, which"
                                + " ends it; then undo it.");
            default -> refusal;
        };
    }
}
