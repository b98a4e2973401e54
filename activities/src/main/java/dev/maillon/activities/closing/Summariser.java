package dev.maillon.activities.closing;

import dev.maillon.domain.action.Action.CloseConversation;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Catalog.PlannerKind;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.plan.Plan.ModelUse;
import org.jspecify.annotations.Nullable;

/** Writes the summary of a closed episode and chooses its note if none was named. */
public interface Summariser {

    /** Whose agents' episodes it writes of. */
    PlannerKind kind();

    /** An outage is an exception and is tried again. */
    Noted write(Closed closed);

    /**
     * A close that waits for its summary or its note.
     *
     * @param header of its event: the conversation and the episode
     * @param catalog the current one, whose list the note is chosen from
     */
    record Closed(EventHeader header, CloseConversation close, Catalog catalog) {}

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
}
