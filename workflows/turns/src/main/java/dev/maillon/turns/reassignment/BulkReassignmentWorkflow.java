package dev.maillon.turns.reassignment;

import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.turns.reassignment.Reassigning.End;
import dev.maillon.turns.reassignment.Reassigning.OneConversation;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowSemaphore;
import java.time.Duration;
import java.util.List;

/** {@inheritDoc} */
public class BulkReassignmentWorkflow implements BulkReassignment {

    /** Turns of customers share the worker: thousands of conversations must not hold them up. */
    private static final int AT_ONCE = 4;

    /** Until then a conversation whose workflow does not answer is tried again. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final WorkflowSemaphore atOnce = Workflow.newWorkflowSemaphore(AT_ONCE);

    @Override
    public void run(ReassignmentId which) {
        try {
            reassignAll(which);
            end(which, false);
        } catch (ActivityFailure | CanceledFailure cancelled) {
            Workflow.newDetachedCancellationScope(() -> end(which, true)).run();
            throw cancelled;
        }
    }

    private void reassignAll(ReassignmentId which) {
        List<String> some = next(which);
        while (!some.isEmpty()) {
            Promise.allOf(some.stream().map(id -> reassign(which, id)).toList()).get();
            if (Workflow.getInfo().isContinueAsNewSuggested()) {
                Workflow.continueAsNew(which);
            }
            some = next(which);
        }
    }

    private static List<String> next(ReassignmentId which) {
        return withoutLimit("look who waits").nextToReassign(which).conversations();
    }

    private Promise<Void> reassign(ReassignmentId which, String conversationId) {
        OneConversation one = new OneConversation(which, conversationId);
        return Async.procedure(() -> {
            atOnce.acquire();
            try {
                reassign(one);
            } finally {
                atOnce.release();
            }
        });
    }

    /** One whose workflow is stuck does not hold up the others for ever. */
    private static void reassign(OneConversation one) {
        try {
            steps("reassign " + one.conversationId()).reassign(one);
        } catch (ActivityFailure failure) {
            if (failure.getCause() instanceof CanceledFailure cancelled) {
                throw cancelled;
            }
            withoutLimit("give up " + one.conversationId()).giveUpReassigning(one);
        }
    }

    private static void end(ReassignmentId which, boolean cancelled) {
        withoutLimit("end").endReassignment(new End(which, cancelled));
    }

    private static Reassigning steps(String summary) {
        return Workflow.newActivityStub(
                Reassigning.class,
                options(summary).setScheduleToCloseTimeout(PATIENCE).build());
    }

    private static Reassigning withoutLimit(String summary) {
        return Workflow.newActivityStub(Reassigning.class, options(summary).build());
    }

    private static ActivityOptions.Builder options(String summary) {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofSeconds(15))
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(Duration.ofMillis(500))
                        .setMaximumInterval(Duration.ofSeconds(30))
                        .build())
                .setSummary(summary);
    }
}
