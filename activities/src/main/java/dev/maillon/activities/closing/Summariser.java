package dev.maillon.activities.closing;

import dev.maillon.action.Action.CloseConversation;
import dev.maillon.catalog.Catalog;
import dev.maillon.store.episodes.EpisodeText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the summary of a closed episode and chooses its note where none was named. It may ask a model, so it may fail and be tried again. */
public interface Summariser {

    CloseNote write(EpisodeText episode, CloseConversation close, List<Catalog.Note> notes);

    /**
     * @param chosen name of a note of the list; null where none fits
     * @param summary for the staff who read the conversation later
     * @param by {@code playbook}, or the model that wrote it
     */
    record CloseNote(@Nullable String chosen, String summary, String by) {}
}
