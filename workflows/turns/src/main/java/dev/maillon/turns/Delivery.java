package dev.maillon.turns;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.PendingWork.Kind;
import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.turns.step.Delivering;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The posting of the conversation's stored replies, until all have left, a person takes over, or others have waited long enough. */
final class Delivery {

    /** After it a reply is {@code failed: undelivered}, and an operator can send it again. */
    private static final Duration IN_ALL = Duration.ofMinutes(10);

    /** An attempt posts for 5 s at most; a worker that dies in one is noticed soon after. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /**
     * While messages wait, or the run can hardly take any more, a gateway that is away holds them up no longer than this; the next run posts
     * the older reply first.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TurnState state;
    private @Nullable Posting underWay;
    private boolean goesOnAfterStop;

    Delivery(TurnState state) {
        this.state = state;
    }

    /** Returns when nothing more is posted by this run, or as long as nobody asks again. */
    void run() {
        Workflow.await(() -> underWay == null);
        Posting posting = Posting.begin(state.conversation.key());
        underWay = posting;
        try {
            awaitWithPatience(posting);
        } finally {
            underWay = null;
        }
        if (posting.failed()) {
            settle();
        }
    }

    /** Stops the agent's words: returns when no attempt is in flight. What a person has written is delivered after it. */
    void stop() {
        Posting stopped = underWay;
        if (stopped != null) {
            goesOnAfterStop = true;
            stopped.stop();
        }
    }

    private void awaitWithPatience(Posting posting) {
        Workflow.await(() -> posting.isDone() || !state.messages.isEmpty() || isFull());
        if (!posting.isDone() && state.messages.isEmpty() && !goesOnWhenFull()) {
            Workflow.await(() -> posting.isDone() || !state.messages.isEmpty());
        }
        if (!posting.isDone() && !Workflow.await(PATIENCE, posting::isDone)) {
            posting.stop();
        }
    }

    /** The server takes so many signals and updates of a run and so much history; it says so in time. */
    private static boolean isFull() {
        return Workflow.getInfo().isContinueAsNewSuggested();
    }

    private static boolean goesOnWhenFull() {
        return Workflow.getVersion("a-full-run-goes-on", Workflow.DEFAULT_VERSION, 1) == 1;
    }

    /** After a takeover the rest (what a person wrote) goes on at once; while messages wait, the next run does it. */
    private void settle() {
        PendingWork left = state.steps.call(
                Delivering.class, "settle undelivered replies", step -> step.settle(state.conversation.key()));
        if (goesOnAfterStop) {
            goesOnAfterStop = false;
            state.add(left);
        } else if (left.has(Kind.DELIVERY) && isFull() && goesOnWhenFull()) {
            state.leaveWork();
        }
    }

    private record Posting(CancellationScope scope, Promise<Void> result) {

        static Posting begin(ConversationKey conversation) {
            Delivering delivering = Workflow.newActivityStub(Delivering.class, options());
            CompletablePromise<Void> result = Workflow.newPromise();
            CancellationScope scope = Workflow.newCancellationScope(
                    () -> result.completeFrom(Async.procedure(delivering::deliver, conversation)));
            scope.run();
            return new Posting(scope, result);
        }

        boolean isDone() {
            return result.isCompleted();
        }

        /** Ends the retrying; an attempt in flight is waited for, so that nothing is sent after it. */
        void stop() {
            scope.cancel();
            Workflow.await(this::isDone);
        }

        /** Timeouts and refusals are expected: what is left undelivered is settled by the store. Any other is a bug and stops the task. */
        boolean failed() {
            RuntimeException failure = result.getFailure();
            if (failure != null && !(failure instanceof ActivityFailure)) {
                throw failure;
            }
            return failure != null;
        }

        private static ActivityOptions options() {
            return ActivityOptions.newBuilder()
                    .setTaskQueue(TaskQueues.DELIVERY)
                    .setScheduleToCloseTimeout(IN_ALL)
                    .setHeartbeatTimeout(HEARTBEAT)
                    .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setMaximumInterval(Duration.ofSeconds(30))
                            .build())
                    .setSummary("deliver the stored replies")
                    .build();
        }
    }
}
