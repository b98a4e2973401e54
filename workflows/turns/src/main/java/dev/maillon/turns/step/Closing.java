package dev.maillon.turns.step;

import io.temporal.activity.ActivityInterface;

/** Writes the summary of a closed episode and chooses its closing note, then publishes the close (R3 to R5). */
@ActivityInterface
public interface Closing {

    void writeCloseNote(CloseNote request);

    /** Publishes the close without a summary, and why: the model could not be asked in time. */
    void publishWithout(CloseNote request);

    /** @param missing why there is no summary; empty where one is to be written */
    record CloseNote(String workspace, String conversationId, String missing) {}
}
