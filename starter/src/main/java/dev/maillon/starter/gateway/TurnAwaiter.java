package dev.maillon.starter.gateway;

import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.starter.temporal.ConversationRuns;
import dev.maillon.starter.temporal.ConversationRuns.Run;
import dev.maillon.store.messages.HandledMessages;
import dev.maillon.store.messages.HandledMessages.Handled;
import dev.maillon.store.views.TurnView;
import dev.maillon.store.views.TurnViews;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Waits for the turn that handles a message. The close of the run that got the message tells it at once; if a later run takes
 * the message, the store is asked now and then.
 */
@Component
record TurnAwaiter(ConversationRuns runs, HandledMessages handled, TurnViews turns) {

    private static final Logger LOG = LoggerFactory.getLogger(TurnAwaiter.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** Empty if it has not ended in this time, or nobody can tell: the message is acknowledged all the same. */
    Optional<TurnView> await(String workspace, InboundMessage message, Run run, Duration most) {
        if (most.isZero()) {
            return Optional.empty();
        }
        long end = System.nanoTime() + most.toNanos();
        try {
            if (!hasEnded(workspace, message)) {
                runs.awaitClose(run, most);
            }
            return poll(workspace, message, end)
                    ? turns.handling(workspace, message.channel(), message.id())
                    : Optional.empty();
        } catch (DataAccessException away) {
            LOG.warn(
                    "Stopped waiting for a turn, the store does not answer: {}",
                    away.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private boolean poll(String workspace, InboundMessage message, long end) {
        Duration pause = FIRST_PAUSE;
        while (!hasEnded(workspace, message)) {
            long left = end - System.nanoTime();
            if (left <= 0 || !slept(Math.min(left, pause.toNanos()))) {
                return false;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
        return true;
    }

    private boolean hasEnded(String workspace, InboundMessage message) {
        return handled.find(workspace, message.channel(), message.id())
                .filter(Handled::ended)
                .isPresent();
    }

    /** @return false if the process stops */
    private static boolean slept(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
