package dev.maillon.bench.floor;

import dev.maillon.bench.floor.FloorTurn.Message;
import io.temporal.activity.ActivityInterface;

/** The steps that are one transaction each. */
@ActivityInterface
public interface FloorSteps {

    /** @return the turn's id */
    String open(Opening opening);

    void act(Acting acting);

    void reply(Replying replying);

    int followUp(String conversation);

    void end(String turn);

    record Opening(String conversation, String runId, Message message) {}

    /** @param position from 1 */
    record Acting(String conversation, String turn, int position, Plan plan) {}

    record Replying(String conversation, String turn, String messageId, Plan plan) {}

    /** What the three actions write, and the reply's words. */
    record Plan(String budget, String notes, String stage, String reply) {}
}
