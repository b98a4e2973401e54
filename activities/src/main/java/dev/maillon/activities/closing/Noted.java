package dev.maillon.activities.closing;

import dev.maillon.domain.plan.Plan.ModelUse;
import org.jspecify.annotations.Nullable;

/** The summary of a closed episode, and its note if none was named. */
sealed interface Noted {

    ModelUse use();

    /**
     * @param chosen name of a note of the list; null if none fits
     * @param summary for the staff who read the conversation later
     * @param by {@code playbook}, or the model that wrote it
     */
    record Written(@Nullable String chosen, String summary, String by, ModelUse use) implements Noted {}

    /** @param why there is none, for the operator: no customer's words */
    record Missing(String why, ModelUse use) implements Noted {}
}
