package dev.maillon.activities.model;

/** Answers questions. The boundary of the house: tests and the evaluation put another in its place. */
public interface Model {

    /**
     * Asks once and waits for the answer. Interrupting the thread that asks aborts the request.
     *
     * @throws CannotAnswer if asking again would not help
     * @throws io.temporal.failure.ApplicationFailure if it may: with the delay that the provider wants, for Temporal to try again
     * @throws java.util.concurrent.CancellationException if the thread was interrupted; its interrupt flag is set again
     */
    Answer ask(Prompt prompt);
}
