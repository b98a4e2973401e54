package dev.maillon.turn;

/** Types of application failures that cross a process. */
public final class Failures {

    /** An Idempotency-Key that already stands for another action. Answered with 409. */
    public static final String KEY_REUSED = "IdempotencyKeyReused";

    /** A staff action for a conversation that does not exist. Answered with 404. */
    public static final String UNKNOWN_CONVERSATION = "UnknownConversation";

    private Failures() {}
}
