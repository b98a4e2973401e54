package dev.maillon.starter.gateway;

import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.store.messages.HandledMessages;
import dev.maillon.store.messages.HandledMessages.Handled;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Recognises a message that is stored already. Only a short cut: if the store does not answer quickly the message is handed over
 * all the same, and the store recognises it there.
 */
@Component
class Redeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Redeliveries.class);

    /** Gateways want their answer in 250 ms. */
    private static final Duration QUICKLY = Duration.ofMillis(150);

    /** After a failure nobody is made to wait for so long. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final HandledMessages handled;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile long notBefore = System.nanoTime();

    Redeliveries(HandledMessages handled) {
        this.handled = handled;
    }

    /** Empty if it is new, and if nobody knows. */
    Optional<Handled> find(String workspace, InboundMessage message) {
        if (System.nanoTime() - notBefore < 0) {
            return Optional.empty();
        }
        Future<Optional<Handled>> lookUp =
                threads.submit(() -> handled.find(workspace, message.channel(), message.id()));
        try {
            return lookUp.get(QUICKLY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException away) {
            lookUp.cancel(true);
            notBefore = System.nanoTime() + PAUSE.toNanos();
            LOG.warn("The store did not say in time whether a message is stored already; it will when the turn opens");
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
