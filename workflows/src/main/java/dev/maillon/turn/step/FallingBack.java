package dev.maillon.turn.step;

import dev.maillon.turn.Plan;
import dev.maillon.turn.TurnRef;
import io.temporal.activity.ActivityInterface;

/** The agent's fallback, else the workspace's: assign to a team, send a text. A turn never ends in silence (R40). */
@ActivityInterface
public interface FallingBack {

    Plan fallBack(FallBack request);

    record FallBack(TurnRef turn, int leg, String agent, String why) {}
}
