package dev.maillon.domain.turn;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final Set<String> ALL = Set.of(TURNS, LLM, MEDIA, DELIVERY);

    /** One partition of a queue ({@code /_sys/turns/1}), and the queues of Temporal's own workers. */
    private static final Set<String> OF_TEMPORAL = Set.of("/_sys/", "temporal-sys");

    /** As the SDK names the queue on which one worker alone goes on with its runs: an identity and a UUID. Not every server keeps it apart. */
    private static final Pattern OF_ONE_WORKER =
            Pattern.compile(".*:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.DOTALL);

    private TaskQueues() {}

    /**
     * Whether a task of this queue could be given to Maillon's own worker or to one of Temporal's, in Maillon's namespace. What is written
     * almost so is meant so: nobody polls it under that name.
     */
    public static boolean isReserved(String queue) {
        String name = queue.strip().toLowerCase(Locale.ROOT);
        return ALL.contains(name)
                || OF_TEMPORAL.stream().anyMatch(name::startsWith)
                || OF_ONE_WORKER.matcher(name).matches();
    }
}
