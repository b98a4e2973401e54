package com.example.followups;

import io.temporal.activity.ActivityInterface;
import io.temporal.failure.ApplicationErrorCategory;
import io.temporal.failure.ApplicationFailure;

/** What a follow-up asks Maillon to do. Each call may be repeated: it is one action under one key. */
@ActivityInterface
public interface Inbox {

    /**
     * Writes to the customer.
     *
     * @return id of the message
     * @throws ApplicationFailure of type {@link #WINDOW_CLOSED}, never to be repeated, if the channel takes no such message any more
     */
    String write(Words words);

    /**
     * Looks for the rating among what the customer wrote after a message.
     *
     * @throws ApplicationFailure of type {@link #NONE_YET}, to be repeated, where there is none yet
     */
    int findRating(String conversationId, String afterMessage);

    void saveRating(Rating rating);

    String NONE_YET = "NoRatingYet";

    /** Benign: it is expected, so it is no line in the worker's log. */
    static ApplicationFailure noneYet() {
        return ApplicationFailure.newBuilder()
                .setMessage("the customer has not rated yet")
                .setType(NONE_YET)
                .setCategory(ApplicationErrorCategory.BENIGN)
                .build();
    }

    String WINDOW_CLOSED = "WindowClosed";

    static ApplicationFailure windowClosed() {
        return ApplicationFailure.newBuilder()
                .setMessage("the customer has not written for too long")
                .setType(WINDOW_CLOSED)
                .setNonRetryable(true)
                .setCategory(ApplicationErrorCategory.BENIGN)
                .build();
    }

    /** @param eventId what the words follow from: the cause, and with the conversation the key of the action */
    record Words(String conversationId, String eventId, String text) {}

    record Rating(String conversationId, String eventId, int stars) {}
}
