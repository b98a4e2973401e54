package dev.maillon.domain.conversation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.maillon.domain.digest.Sha256;
import dev.maillon.domain.text.Shortened;
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
    private static final int MOST_ID_BYTES = 255;
    private static final int MOST_CHANNEL_BYTES = 400;
    private static final int MOST_EXTERNAL_ID_BYTES = 512;
    private static final int LONGEST_NAME = 255;
    private static final int MOST_TEXT_BYTES = 65_535;

    /** Of four bytes each. */
    private static final int MOST_CHARACTERS = 16_000;

    /** Columns end with the year 9999. */
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

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

    /**
     * As much of it as is kept. What the API takes is kept as it is; a Temporal client may send more, and once it has, the message must not
     * hold up its conversation: a text is cut, and an id that is too long is known by its digest.
     */
    public InboundMessage storable() {
        InboundContact who = contact == null ? NOBODY : contact;
        return new InboundMessage(
                key(id, MOST_ID_BYTES),
                key(channel, MOST_CHANNEL_BYTES),
                new InboundContact(
                        key(who.externalId, MOST_EXTERNAL_ID_BYTES),
                        cut(LONGEST_NAME, who.name),
                        cut(LONGEST_NAME, who.email),
                        cut(LONGEST_NAME, who.phone),
                        cut(LONGEST_NAME, who.language)),
                bytes(text) <= MOST_TEXT_BYTES ? text : cut(MOST_CHARACTERS, text),
                attachments.stream()
                        .filter(Objects::nonNull)
                        .map(Attachment::named)
                        .toList(),
                sentAt == null || sentAt.isBefore(Instant.EPOCH) || sentAt.isAfter(LAST) ? null : sentAt);
    }

    private static String key(@Nullable String key, int mostBytes) {
        String known = Objects.requireNonNullElse(key, "");
        return bytes(known) <= mostBytes ? known : Sha256.hex(known);
    }

    private static @Nullable String cut(int mostCharacters, @Nullable String text) {
        return text == null ? null : Shortened.to(mostCharacters, text);
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

        private Attachment named() {
            return contentType == null ? new Attachment("application/octet-stream", mediaId, url) : this;
        }

        /** Whether somebody may speak in it, as far as the gateway tells; what it really is shows when it is read. */
        @JsonIgnore
        public boolean isSpoken() {
            String type = contentType.strip().toLowerCase(Locale.ROOT);
            return type.startsWith("audio/") || type.startsWith("video/") || type.startsWith("application/ogg");
        }
    }
}
