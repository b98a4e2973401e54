package dev.maillon.starter.inbox;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.temporal.ConversationRuns;
import dev.maillon.starter.temporal.StarterTemporalSettings;
import dev.maillon.store.views.ConversationView;
import dev.maillon.store.views.ConversationViews;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A conversation is there from when its first message was acknowledged: until its run has stored it, whoever asks for it waits. Only if it has
 * no run either, it is unknown.
 */
@Component
record KnownConversations(ConversationViews conversations, ConversationRuns runs, StarterTemporalSettings settings) {

    private static final Duration BETWEEN = Duration.ofMillis(50);

    /** @throws Problem 404 if nobody has written yet; 503 if somebody has, and it is not stored in time */
    ConversationView get(String workspace, String id) {
        return conversations.find(workspace, id).orElseGet(() -> begun(workspace, id));
    }

    private ConversationView begun(String workspace, String id) {
        long end = System.nanoTime() + settings.patience().toNanos();
        while (runs.isUnderWay(new ConversationKey(workspace, id))) {
            Optional<ConversationView> stored = conversations.find(workspace, id);
            if (stored.isPresent()) {
                return stored.get();
            }
            if (System.nanoTime() > end) {
                throw Problem.away("The worker that stores this conversation");
            }
            pause();
        }
        // Its run may have ended since it was looked for.
        return conversations.find(workspace, id).orElseThrow(KnownConversations::unknown);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.away("This process stops, and");
        }
    }

    static Problem unknown() {
        return Problem.notFound("No conversation has this id. GET /conversations lists those there are.");
    }
}
