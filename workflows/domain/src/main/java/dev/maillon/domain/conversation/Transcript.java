package dev.maillon.domain.conversation;

import dev.maillon.domain.json.WireNamed;
import org.jspecify.annotations.Nullable;

/**
 * What became of a voice or video message.
 *
 * @param text what was said; null where it was not or could not be transcribed
 * @param language of what was said
 * @param reason why there is no text, for the operator
 */
public record Transcript(
        Status status,
        @Nullable String text,
        @Nullable String language,
        @Nullable String reason) {

    public enum Status implements WireNamed {
        PENDING,
        TRANSCRIBED,
        FAILED,
        /** Nobody needed it any more. */
        SKIPPED
    }
}
