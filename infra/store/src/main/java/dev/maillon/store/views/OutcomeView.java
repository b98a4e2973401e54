package dev.maillon.store.views;

import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.action.State;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.turn.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the action at a position of a turn.
 *
 * @param agent id of the agent who did it; null if a person or the fallback did
 * @param status {@code applied}, {@code unchanged}, {@code refused} or {@code skipped}
 * @param before and {@code after}: the same if it is unchanged, null if nothing was tried
 * @param reason why it was refused or skipped
 * @param suggestions the nearest names, or the accepted form
 */
public record OutcomeView(
        int position,
        @Nullable String agent,
        Deed action,
        String status,
        @Nullable State before,
        @Nullable State after,
        @Nullable String reason,
        List<String> suggestions,
        String explanation) {

    public static OutcomeView of(Receipt receipt) {
        Actor actor = receipt.actor();
        String agent = actor.type() == Actor.Type.AI_AGENT ? actor.id() : null;
        return of(receipt.position(), agent, receipt.action(), receipt.outcome());
    }

    /** Of a person's action. @param position in its turn: 1, but for an undo, which has several */
    public static OutcomeView ofStaff(int position, Deed action, Outcome outcome) {
        return of(position, null, action, outcome);
    }

    private static OutcomeView of(int position, @Nullable String agent, Deed action, Outcome outcome) {
        String status = outcome.status().wireName();
        return switch (outcome) {
            case Outcome.Applied(State before, State after, String explanation) ->
                new OutcomeView(position, agent, action, status, before, after, null, List.of(), explanation);
            case Outcome.Unchanged(State current, String explanation) ->
                new OutcomeView(position, agent, action, status, current, current, null, List.of(), explanation);
            case Outcome.Refused(Refusal reason, String explanation, List<String> suggestions) ->
                new OutcomeView(
                        position, agent, action, status, null, null, reason.wireName(), suggestions, explanation);
            case Outcome.Skipped(Skip reason, String explanation) ->
                new OutcomeView(position, agent, action, status, null, null, reason.wireName(), List.of(), explanation);
        };
    }
}
