package dev.maillon.turn;

/** Names of the task queues. */
public final class TaskQueues {

    /** Workflows and local activities. */
    public static final String TURNS = "turns";

    /** Whatever may ask a model: planning, summaries. */
    public static final String LLM = "llm";

    /** Transcription of voice and video messages. */
    public static final String MEDIA = "media";

    /** HTTP to gateways and webhooks. */
    public static final String DELIVERY = "delivery";

    private TaskQueues() {}
}
