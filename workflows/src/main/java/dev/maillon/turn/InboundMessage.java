package dev.maillon.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    public InboundMessage {
        attachments = attachments == null ? List.of() : attachments;
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
