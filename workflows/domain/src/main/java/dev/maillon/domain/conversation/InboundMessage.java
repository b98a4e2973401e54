package dev.maillon.domain.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A customer's message as the gateway sent it. It only ever gains optional fields, and unknown ones are ignored: a signal that
 * cannot be read is dropped by the SDK.
 *
 * @param id the gateway's, unique per channel
 */
public record InboundMessage(
        String id,
        String channel,
        InboundContact contact,
        @Nullable String text,
        List<Attachment> attachments,
        @Nullable Instant sentAt) {

    private static final int AROUND = 64;
    private static final InboundContact NOBODY = new InboundContact("", null, null, null, null);

    public InboundMessage {
        attachments = attachments == null ? List.of() : attachments;
    }

    /**
     * Of all its texts in UTF-8, and about what holds them together. Counted the same for ever: runs under way are cut by it. A message from
     * a Temporal client may lack anything.
     */
    public int bytes() {
        InboundContact who = contact == null ? NOBODY : contact;
        return AROUND
                + bytes(id, channel, text)
                + bytes(who.externalId, who.name, who.email, who.phone, who.language)
                + attachments.stream()
                        .filter(Objects::nonNull)
                        .mapToInt(file -> AROUND + bytes(file.contentType, file.mediaId, file.url))
                        .sum();
    }

    private static int bytes(@Nullable String... texts) {
        int bytes = 0;
        for (String text : texts) {
            bytes += text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes;
    }

    /** @param externalId the contact's id at the gateway (a phone number, a browser's id), unique per channel */
    public record InboundContact(
            String externalId,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String language) {}

    /** A file, uploaded before ({@code mediaId}) or to be fetched ({@code url}). */
    public record Attachment(
            String contentType,
            @Nullable String mediaId,
            @Nullable String url) {

        /** Whether somebody may speak in it, as far as the gateway tells; what it really is shows when it is read. */
        @JsonIgnore
        public boolean isSpoken() {
            String type = contentType.strip().toLowerCase(Locale.ROOT);
            return type.startsWith("audio/") || type.startsWith("video/") || type.startsWith("application/ogg");
        }
    }
}
