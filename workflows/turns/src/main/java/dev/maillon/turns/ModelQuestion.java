package dev.maillon.turns;

import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Planned;
import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.turns.step.Planning;
import dev.maillon.turns.step.Planning.PlanRequest;
import dev.maillon.turns.step.Rewording;
import dev.maillon.turns.step.Rewording.Reword;
import dev.maillon.turns.step.Rewording.Reworded;
import dev.maillon.turns.step.Transcribing;
import dev.maillon.turns.step.Transcribing.Transcribe;
import dev.maillon.turns.step.Transcribing.Transcribed;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TimeoutFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.CompletablePromise;
import io.temporal.workflow.Functions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a model, or a playbook, is being asked for: a plan, a reply, a transcript. It has no effect yet, so a message that joins or a person
 * who takes over may stop it.
 */
final class ModelQuestion<R> {

    /** All attempts together. After it the fallback answers (R40). */
    private static final Duration FOR_A_PLAN = Duration.ofMinutes(2);

    private static final Duration FOR_A_REPLY = Duration.ofMinutes(1);

    /** A worker that dies while it asks is noticed after this time, not after all of it. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final CompletablePromise<R> answer = Workflow.newPromise();
    private final CancellationScope scope;
    private final Function<String, R> none;

    private ModelQuestion(Functions.Func<Promise<R>> begin, Function<String, R> none) {
        this.scope = Workflow.newCancellationScope(() -> answer.completeFrom(begin.apply()));
        this.none = none;
        scope.run();
    }

    static ModelQuestion<Planned> plan(PlanRequest request, String summary) {
        Planning planning = Workflow.newActivityStub(Planning.class, options(FOR_A_PLAN, summary));
        return new ModelQuestion<>(
                () -> Async.function(planning::plan, request), why -> new Planned.CannotAnswer("no plan: " + why));
    }

    static ModelQuestion<Reworded> reply(Reword request, String summary) {
        Rewording rewording = Workflow.newActivityStub(Rewording.class, options(FOR_A_REPLY, summary));
        return new ModelQuestion<>(
                () -> Async.function(rewording::reword, request),
                why -> new Reworded.CannotAnswer("no reply: " + why, ModelUse.NONE));
    }

    /** @param inAll for all attempts together; one that is stopped is done when nothing of it runs any more */
    static ModelQuestion<Transcribed> transcript(Transcribe request, Duration inAll, String summary) {
        Transcribing transcribing = Workflow.newActivityStub(
                Transcribing.class,
                ActivityOptions.newBuilder(options(inAll, summary))
                        .setTaskQueue(TaskQueues.MEDIA)
                        .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
                        .build());
        return new ModelQuestion<>(
                () -> Async.function(transcribing::transcribe, request), why -> new Transcribed("gave_up: " + why));
    }

    /**
     * Waits for the answer; one question of a run is waited for at a time.
     *
     * @param overtaken whether the question is to be dropped, apart from a takeover
     * @return null if it was dropped
     */
    @Nullable
    R ask(TurnState state, BooleanSupplier overtaken) {
        int takeoversBefore = state.takeovers();
        state.asks(this);
        Workflow.await(() -> isDone() || overtaken.getAsBoolean() || state.takeovers() > takeoversBefore);
        state.asks(null);
        if (overtaken.getAsBoolean() || state.takeovers() > takeoversBefore) {
            stop();
            return null;
        }
        return result();
    }

    boolean isDone() {
        return answer.isCompleted();
    }

    void stop() {
        scope.cancel();
    }

    /** The answer, or why there is none; a model that fails is an answer, not a failure of the turn. */
    R result() {
        try {
            return answer.get();
        } catch (ActivityFailure failure) {
            return switch (failure.getCause()) {
                case CanceledFailure cancelled -> throw cancelled;
                case TimeoutFailure timeout -> none.apply("the time is used up");
                case ApplicationFailure busy
                when Failures.MODEL_BUSY.equals(busy.getType()) -> none.apply(busy.getOriginalMessage());
                case null, default -> none.apply("the step failed");
            };
        }
    }

    /** Of whatever asks a model. */
    static ActivityOptions options(Duration inAll, String summary) {
        return ActivityOptions.newBuilder()
                .setTaskQueue(TaskQueues.LLM)
                .setScheduleToCloseTimeout(inAll)
                .setHeartbeatTimeout(HEARTBEAT)
                .setSummary(OperatorView.summary(summary))
                .build();
    }
}
