package dev.maillon.store.episodes;

import dev.maillon.event.Actor;
import dev.maillon.store.receipts.Receipt;
import dev.maillon.turn.InboundMessage.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was said and done in an episode.
 *
 * @param messages the last 20 at most, oldest first (R5)
 * @param receipts what was done, in its order; of a long episode the last ones
 */
public record EpisodeText(int number, List<Said> messages, List<Receipt> receipts) {

    /**
     * @param text empty where a message had only attachments
     * @param turnId which handled it
     */
    public record Said(
            Actor.Type by, String name, String text, List<Attachment> attachments, String turnId, Instant at) {}

    public Optional<Said> firstOfContact() {
        return messages.stream()
                .filter(said -> said.by() == Actor.Type.CONTACT && !said.text().isBlank())
                .findFirst();
    }
}
