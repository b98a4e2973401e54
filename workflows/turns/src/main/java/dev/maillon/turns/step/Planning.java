package dev.maillon.turns.step;

import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.TurnRef;
import io.temporal.activity.ActivityInterface;

/** Lets an agent decide what to do. Reads everything by reference; changes nothing. */
@ActivityInterface
public interface Planning {

    /** The plan of a committed leg is the stored one, whatever the instructions say by now. */
    Planned plan(PlanRequest request);

    /** @param firstPosition in the turn of the plan's first action */
    record PlanRequest(TurnRef turn, int leg, String agent, int firstPosition) {}
}
