package dev.maillon.turns.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.turn.TurnRef;
import io.temporal.activity.ActivityInterface;
import org.jspecify.annotations.Nullable;

/** The agent's fallback, else the workspace's: assign to a team, send a text. A turn never ends in silence (R40). */
@ActivityInterface
public interface FallingBack {

    Plan fallBack(FallBack request);

    /**
     * @param agent whose fallback it is
     * @param use what it has cost that no agent's plan came of; null: nothing
     */
    record FallBack(
            TurnRef turn,
            int leg,
            String agent,
            String why,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ModelUse use) {}
}
