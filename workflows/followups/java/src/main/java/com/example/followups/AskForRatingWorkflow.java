package com.example.followups;

import dev.maillon.contract.Event;
import dev.maillon.contract.Status;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TimeoutFailure;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** {@inheritDoc} */
public final class AskForRatingWorkflow implements AskForRating {

    private static final String QUESTION = "How did we do? Please answer with a number from 1 to 5.";

    private final Times times;
    private final Inbox inbox;
    private final Inbox patient;

    /**
     * How long everything takes.
     *
     * @param after the close, until the customer is asked
     * @param between two looks for the answer
     * @param most that an answer may take
     * @param window after the customer's last message, in which the channel takes what they did not ask for
     */
    public record Times(Duration after, Duration between, Duration most, Duration window) {

        /** Some channels have a window of 24 hours; a customer writes last a little before the close. */
        public static final Times USUAL =
                new Times(Duration.ofHours(22), Duration.ofMinutes(10), Duration.ofDays(3), Duration.ofHours(24));
    }

    public AskForRatingWorkflow(Times times) {
        this.times = times;
        this.inbox = Workflow.newActivityStub(
                Inbox.class,
                ActivityOptions.newBuilder()
                        .setStartToCloseTimeout(Duration.ofSeconds(30))
                        .build());
        this.patient = Workflow.newActivityStub(Inbox.class, looking(times));
    }

    /** An activity that fails until there is an answer: its retries wait in the server, and cost no history. */
    private static ActivityOptions looking(Times times) {
        return ActivityOptions.newBuilder()
                .setStartToCloseTimeout(Duration.ofSeconds(30))
                .setScheduleToCloseTimeout(times.most())
                .setRetryOptions(RetryOptions.newBuilder()
                        .setInitialInterval(times.between())
                        .setBackoffCoefficient(1)
                        .build())
                .build();
    }

    @Override
    public int ask(Event<Status> closed) {
        Workflow.sleep(times.after());
        int stars = starsOf(closed);
        if (stars > 0) {
            inbox.saveRating(new Inbox.Rating(closed.conversationId(), closed.id(), stars));
        }
        return stars;
    }

    private int starsOf(Event<Status> closed) {
        try {
            String question = inbox.write(new Inbox.Words(closed.conversationId(), closed.id(), QUESTION));
            return starsGivenAfter(question, closed.conversationId());
        } catch (ActivityFailure failure) {
            if (failure.getCause() instanceof ApplicationFailure cause
                    && cause.getType().equals(Inbox.WINDOW_CLOSED)) {
                return 0;
            }
            throw failure;
        }
    }

    private int starsGivenAfter(String question, String conversation) {
        try {
            return patient.findRating(conversation, question);
        } catch (ActivityFailure failure) {
            if (isSilence(failure)) {
                return 0;
            }
            throw failure;
        }
    }

    /** The time was used up without an answer, by whichever name the server calls it. */
    private static boolean isSilence(ActivityFailure failure) {
        return failure.getCause() instanceof TimeoutFailure
                || failure.getCause() instanceof ApplicationFailure last
                        && last.getType().equals(Inbox.NONE_YET);
    }
}
