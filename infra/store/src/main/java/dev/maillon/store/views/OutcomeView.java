package dev.maillon.store.views;

import dev.maillon.action.Deed;
import dev.maillon.action.Outcome;
import dev.maillon.action.State;
import dev.maillon.event.Actor;
import dev.maillon.store.receipts.Receipt;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of the action at a position of a turn.
 *
 * @param agent id of the agent who did it; null where a person or the fallback did
 * @param status {@code applied}, {@code unchanged}, {@code refused} or {@code skipped}
 * @param before and {@code after}: the same where it is unchanged, null where nothing was tried
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
        return switch (receipt.outcome()) {
            case Outcome.Applied applied -> of(receipt, "applied", applied.before(), applied.after(), null, List.of());
            case Outcome.Unchanged unchanged ->
                of(receipt, "unchanged", unchanged.current(), unchanged.current(), null, List.of());
            case Outcome.Refused refused -> of(receipt, "refused", null, null, refused.reason(), refused.suggestions());
            case Outcome.Skipped skipped -> of(receipt, "skipped", null, null, skipped.reason(), List.of());
        };
    }

    private static OutcomeView of(
            Receipt receipt,
            String status,
            @Nullable State before,
            @Nullable State after,
            @Nullable Enum<?> reason,
            List<String> suggestions) {
        Actor actor = receipt.actor();
        return new OutcomeView(
                receipt.position(),
                actor.type() == Actor.Type.AI_AGENT ? actor.id() : null,
                receipt.action(),
                status,
                before,
                after,
                reason == null ? null : reason.name().toLowerCase(Locale.ROOT),
                suggestions,
                receipt.outcome().explanation());
    }
}
