package dev.maillon.turns;

import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.PendingWork.Kind;
import dev.maillon.turns.step.Closing;
import dev.maillon.turns.step.Closing.CloseNote;
import dev.maillon.turns.step.FollowingUp;
import dev.maillon.turns.step.FollowingUp.FollowedUp;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Does what is pending after the effects, side by side: only a close's follow-ups wait for its summary, and nothing waits for a gateway
 * that is away.
 */
final class PendingWorkRunner {

    /** After it the close is published without. */
    private static final Duration FOR_A_SUMMARY = Duration.ofSeconds(60);

    private final TurnState state;
    private final Delivery delivery;
    private final List<Promise<Void>> underWay = new ArrayList<>();

    PendingWorkRunner(TurnState state, Delivery delivery) {
        this.state = state;
        this.delivery = delivery;
    }

    boolean isOpen() {
        return state.hasPendingWork() || !underWay.isEmpty();
    }

    /**
     * Returns when nothing is pending any more.
     *
     * @throws CanceledFailure if the run is cancelled meanwhile; what was under way is pending again
     */
    void settle() {
        CancellationScope scope = CancellationScope.current();
        while (isOpen()) {
            CancellationScope.throwCanceled();
            state.takePendingWork().kinds().forEach(kind -> underWay.add(begin(kind)));
            Workflow.await(() -> state.hasPendingWork()
                    || underWay.stream().anyMatch(Promise::isCompleted)
                    || scope.isCancelRequested());
            collect();
        }
    }

    /** The same, with the staff actions that are under way, and with what they leave. */
    void settleWithHandlers() {
        do {
            Workflow.await(Workflow::isEveryHandlerFinished);
            settle();
        } while (!Workflow.isEveryHandlerFinished());
    }

    private void collect() {
        List<Promise<Void>> done =
                underWay.stream().filter(Promise::isCompleted).toList();
        underWay.removeAll(done);
        done.forEach(Promise::get);
    }

    private Promise<Void> begin(Kind kind) {
        return Async.procedure(() -> {
            try {
                settle(kind);
            } catch (CanceledFailure cancelled) {
                state.add(PendingWork.of(kind));
            }
        });
    }

    private void settle(Kind kind) {
        switch (kind) {
            case DELIVERY -> delivery.run();
            case CLOSE_NOTE -> writeCloseNote();
            case FOLLOW_UPS -> followUp();
        }
    }

    private void writeCloseNote() {
        try {
            Workflow.newActivityStub(
                            Closing.class, ModelQuestion.options(FOR_A_SUMMARY, "summarise the closed episode"))
                    .writeCloseNote(closeNote(""));
        } catch (ActivityFailure failure) {
            if (failure.getCause() instanceof CanceledFailure cancelled) {
                throw cancelled;
            }
            CloseNote without = closeNote("no summary could be written in time");
            state.steps.run(Closing.class, "publish the close without a summary", step -> step.publishWithout(without));
        }
        state.add(PendingWork.of(Kind.FOLLOW_UPS));
    }

    private void followUp() {
        FollowedUp followed = state.steps.call(
                FollowingUp.class, "start follow-ups", step -> step.followUp(state.conversation.key()));
        state.view.followedBy(followed.workflowIds());
    }

    private CloseNote closeNote(String missing) {
        return new CloseNote(state.conversation.workspace(), state.conversation.conversationId(), missing);
    }
}
