package dev.maillon.turns;

import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;

/** Types of application failures that cross a process. */
public final class Failures {

    /** An Idempotency-Key that already stands for another action. Answered with 409. */
    public static final String KEY_REUSED = "IdempotencyKeyReused";

    /** A staff action for a conversation that does not exist. Answered with 404. */
    public static final String UNKNOWN_CONVERSATION = "UnknownConversation";

    /** The store has moved a turn on since its step was decided: it is opened again, and planned again where an agent still has to act. */
    public static final String MOVED_ON = "TurnMovedOn";

    /** A turn that is to be undone and that the conversation does not have. Answered with 404. */
    public static final String UNKNOWN_TURN = "UnknownTurn";

    /** A turn that is to be undone and has not ended. Answered with 409. */
    public static final String TURN_UNDER_WAY = "TurnUnderWay";

    /** A model's provider that may answer later, and was not asked again in time. The message is for the operator, no customer's words. */
    public static final String MODEL_BUSY = "ModelBusy";

    private Failures() {}

    /** A worker does not begin the step: another takes it, or this one later. Benign: the SDK writes no trace of it. */
    public static ApplicationFailure givenBack(String message, String type, Duration later) {
        return ApplicationFailure.newBuilder()
                .setMessage(message)
                .setType(type)
                .setCategory(ApplicationErrorCategory.BENIGN)
                .setNextRetryDelay(later)
                .build();
    }

    /** A caller's mistake, which the caller is told of: no log and no alert needs it. */
    public static ApplicationFailure ofCaller(String message, String type) {
        return ApplicationFailure.newBuilder()
                .setMessage(message)
                .setType(type)
                .setNonRetryable(true)
                .setCategory(ApplicationErrorCategory.BENIGN)
                .build();
    }
}
