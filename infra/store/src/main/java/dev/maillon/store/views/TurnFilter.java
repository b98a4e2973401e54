package dev.maillon.store.views;

import dev.maillon.domain.action.OutcomeStatus;
import dev.maillon.domain.turn.TurnResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which turns; a null lets all pass.
 *
 * @param outcome that one of its actions came to
 * @param agent id or name of the last agent that acted
 * @param since when it started, or later
 */
public record TurnFilter(
        @Nullable OutcomeStatus outcome,
        @Nullable String agent,
        @Nullable TurnResult result,
        @Nullable Instant since) {

    public static final TurnFilter ALL = new TurnFilter(null, null, null, null);
}
