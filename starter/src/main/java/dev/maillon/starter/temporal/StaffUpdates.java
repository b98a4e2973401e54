package dev.maillon.starter.temporal;

import dev.maillon.turns.ConversationStart;
import dev.maillon.turns.ConversationTurn;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WithStartWorkflowOperation;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Functions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Update-with-start is not atomic, and a run that ends can lose an update whose effect stands. So one is tried again under the same
 * update id: the store's receipt answers what has been done already.
 */
@Component
class StaffUpdates {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    /** The run ended under the update; the next attempt starts another. */
    private static final Set<String> LOST_WITH_ITS_RUN = Set.of("AcceptedUpdateCompletedWorkflow");

    /** Temporal takes ten updates of a run at once; the others wait here, where waiting costs nothing. */
    private static final int AT_ONCE = 8;

    private final Semaphore[] turnstiles =
            Stream.generate(() -> new Semaphore(AT_ONCE, true)).limit(1_024).toArray(Semaphore[]::new);

    private final WorkflowClient client;
    private final StarterTemporalSettings settings;
    private final Deadlines deadlines;

    StaffUpdates(WorkflowClient client, StarterTemporalSettings settings, Deadlines deadlines) {
        this.client = client;
        this.settings = settings;
        this.deadlines = deadlines;
    }

    /**
     * @param argument of the update
     * @param update of a conversation's workflow
     * @param id the same for the same request
     */
    <A, R> R send(
            ConversationStart start,
            Function<ConversationTurn, Functions.Func1<A, R>> update,
            A argument,
            Class<R> answer,
            String id) {
        UpdateOptions<R> options = UpdateOptions.newBuilder(answer)
                .setUpdateId(id)
                .setWaitForStage(WorkflowUpdateStage.COMPLETED)
                .build();
        Semaphore turnstile = turnstiles[Math.floorMod(start.workflowId().hashCode(), turnstiles.length)];
        if (!entered(turnstile)) {
            throw new TooManyActions(new TimeoutException("other actions of the conversation are under way"));
        }
        try {
            return untilPatienceEnds(() -> attempt(start, update, argument, options));
        } finally {
            turnstile.release();
        }
    }

    private <R> R untilPatienceEnds(Callable<R> attempt) {
        long end = System.nanoTime() + settings.patience().toNanos();
        RuntimeException last;
        do {
            try {
                return deadlines.within(Duration.ofNanos(Math.max(1, end - System.nanoTime())), attempt);
            } catch (TemporalAway | WorkflowUpdateException failure) {
                last = orRefusal(failure);
            }
            pause();
        } while (System.nanoTime() < end);
        throw isCrowded(last) ? new TooManyActions(last) : new TemporalAway("no outcome in time", last);
    }

    private <A, R> R attempt(
            ConversationStart start,
            Function<ConversationTurn, Functions.Func1<A, R>> update,
            A argument,
            UpdateOptions<R> options) {
        ConversationTurn conversation = client.newWorkflowStub(ConversationTurn.class, start.options());
        return WorkflowClient.executeUpdateWithStart(
                update.apply(conversation),
                argument,
                options,
                new WithStartWorkflowOperation<>(conversation::run, start));
    }

    /** What the workflow itself refused is final; everything else may go better the next time. */
    private static RuntimeException orRefusal(RuntimeException failure) {
        if (failure.getCause() instanceof ApplicationFailure refusal
                && !LOST_WITH_ITS_RUN.contains(refusal.getType())) {
            throw refusal;
        }
        return failure;
    }

    private static boolean isCrowded(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException answer
                    && answer.getStatus().getCode() == Status.Code.RESOURCE_EXHAUSTED) {
                return true;
            }
        }
        return false;
    }

    private boolean entered(Semaphore turnstile) {
        try {
            return turnstile.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TemporalAway("stopped while waiting", stopped);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TemporalAway("stopped while waiting", stopped);
        }
    }
}
