package dev.maillon.activities.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Speech to text, as the rest of the house knows it. */
public interface Transcriber {

    /**
     * Listens to one recording, or one piece of a long one.
     *
     * @param language that is probably spoken, as ISO 639 has it; null: nobody knows
     * @throws CannotAnswer if asking again would not help
     * @throws io.temporal.failure.ApplicationFailure of type {@link dev.maillon.turns.Failures#MODEL_BUSY} if it may
     */
    Speech transcribe(Path recording, @Nullable String language);

    /**
     * @param text empty if nothing was said
     * @param language that was spoken, as far as the model tells
     */
    record Speech(String text, @Nullable String language, String model) {}
}
