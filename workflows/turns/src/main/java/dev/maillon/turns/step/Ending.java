package dev.maillon.turns.step;

import dev.maillon.domain.turn.TurnResult;
import io.temporal.activity.ActivityInterface;
import org.jspecify.annotations.Nullable;

/** Writes how the conversation's turns ended: this run's and those of the staff actions beside it. */
@ActivityInterface
public interface Ending {

    Ended end(End request);

    /**
     * @param turnId of this run; null where it only carried staff actions
     * @param cancelled by an operator: what was not done is skipped
     */
    record End(
            String workspace,
            String conversationId,
            @Nullable String turnId,
            boolean cancelled) {}

    /** @param result null where the run had no turn */
    record Ended(@Nullable TurnResult result) {}
}
