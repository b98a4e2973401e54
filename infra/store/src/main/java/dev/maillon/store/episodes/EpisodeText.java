package dev.maillon.store.episodes;

import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.conversation.Transcript;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.turn.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said and done in an episode.
 *
 * @param messages the last 20 at most, oldest first (R5)
 * @param receipts what was done, in its order; of a long episode the last ones
 */
public record EpisodeText(int number, List<Said> messages, List<Receipt> receipts) {

    /**
     * @param text empty if a message had only attachments
     * @param turnId which handled it
     */
    public record Said(Actor.Type by, String name, String text, List<File> files, String turnId, Instant at) {

        /** What was written and what was spoken, a line each. */
        public String words() {
            return Stream.concat(
                            Stream.of(text),
                            files.stream()
                                    .map(File::transcript)
                                    .filter(Objects::nonNull)
                                    .map(transcript -> Objects.requireNonNullElse(transcript.text(), "")))
                    .filter(words -> !words.isBlank())
                    .collect(Collectors.joining("\n"));
        }
    }

    /** @param transcript null if the file is no voice or video message */
    public record File(Attachment attachment, @Nullable Transcript transcript) {}

    public Optional<Said> firstOfContact() {
        return messages.stream()
                .filter(said -> said.by() == Actor.Type.CONTACT && !said.words().isBlank())
                .findFirst();
    }
}
