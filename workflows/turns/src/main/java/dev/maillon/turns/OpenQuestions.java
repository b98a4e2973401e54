package dev.maillon.turns;

import io.temporal.workflow.Workflow;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Asks for plans and replies, one at a time, and drops the question where its answer is not wanted any more. */
final class OpenQuestions {

    private @Nullable AnswerUnderWay<?> underWay;
    private int takeovers;

    /**
     * Waits for the answer.
     *
     * @param overtaken whether the question is to be dropped, apart from a takeover
     * @return null where it was dropped
     */
    <R> @Nullable R ask(AnswerUnderWay<R> question, BooleanSupplier overtaken) {
        int takeoversBefore = takeovers;
        underWay = question;
        Workflow.await(() -> question.isDone() || overtaken.getAsBoolean() || takeovers > takeoversBefore);
        underWay = null;
        if (overtaken.getAsBoolean() || takeovers > takeoversBefore) {
            question.stop();
            return null;
        }
        return question.result();
    }

    /** How often another hand has taken over in this run. */
    int takeovers() {
        return takeovers;
    }

    /** Another hand has the conversation now. */
    void takeOver() {
        takeovers++;
        if (underWay != null) {
            underWay.stop();
        }
    }
}
