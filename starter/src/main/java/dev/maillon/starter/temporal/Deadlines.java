package dev.maillon.starter.temporal;

import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowServiceException;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Gives a call to Temporal one deadline, the SDK's own retries included: those alone would hold a caller for a minute if a
 * server has vanished from an open channel.
 */
@Component
class Deadlines {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("temporal-deadlines").factory());

    /** @throws TemporalAway if the deadline passes or the server can't be reached */
    <T> T within(Duration most, Callable<T> call) {
        try (Context.CancellableContext context =
                Context.current().withDeadlineAfter(most.toMillis(), TimeUnit.MILLISECONDS, timer)) {
            return context.call(call);
        } catch (StatusRuntimeException | WorkflowServiceException failure) {
            throw new TemporalAway("Temporal has not acknowledged within " + most, failure);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
