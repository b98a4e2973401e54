package dev.maillon.starter.gateway;

import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.StrictJson;
import dev.maillon.starter.requests.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a gateway's message and refuses what could not be stored later: once it is acknowledged, a message that no column takes
 * would hold up its conversation for ever.
 */
final class MessageReading {

    static final int MOST_TEXT_BYTES = 16 * 1024;
    private static final int MOST_ID_BYTES = 255;

    /** 100 characters, as the catalog takes them. */
    private static final int MOST_CHANNEL_BYTES = 400;

    private static final int MOST_EXTERNAL_ID_BYTES = 512;
    private static final int MOST_URL_BYTES = 2_048;

    private MessageReading() {}

    /** @throws Problem 400 or 413 naming the field */
    static InboundMessage read(byte[] body) {
        JsonNode json = StrictJson.object(body);
        checkTime(json.get("sentAt"));
        InboundMessage message = StrictJson.as(InboundMessage.class, json);
        Texts.storable(message);
        Texts.required("id", message.id(), MOST_ID_BYTES);
        Texts.required("channel", message.channel(), MOST_CHANNEL_BYTES);
        checkContact(message.contact());
        checkContent(message.text(), message.attachments());
        return message;
    }

    private static void checkContact(@Nullable InboundContact contact) {
        if (contact == null) {
            throw Problem.shape(
                    "contact.externalId", "contact.externalId is required: who writes, as the gateway knows them.");
        }
        Texts.required("contact.externalId", contact.externalId(), MOST_EXTERNAL_ID_BYTES);
        Texts.atMost("contact.name", contact.name(), MOST_ID_BYTES);
        Texts.atMost("contact.email", contact.email(), MOST_ID_BYTES);
        Texts.atMost("contact.phone", contact.phone(), MOST_ID_BYTES);
        Texts.atMost("contact.language", contact.language(), MOST_ID_BYTES);
    }

    private static void checkContent(@Nullable String text, List<Attachment> attachments) {
        if ((text == null || text.isBlank()) && attachments.isEmpty()) {
            throw Problem.shape("text", "A message has a text or attachments, or both. Send at least one.");
        }
        if (text != null && Texts.bytes(text) > MOST_TEXT_BYTES) {
            throw Problem.tooLarge("text", "text has at most 16 KiB in UTF-8. Send the rest as another message.");
        }
        for (int i = 0; i < attachments.size(); i++) {
            checkAttachment("attachments[" + i + "]", attachments.get(i));
        }
    }

    private static void checkAttachment(String at, @Nullable Attachment attachment) {
        if (attachment == null) {
            throw Problem.shape(at, at + " is {contentType, mediaId | url}.");
        }
        Texts.required(at + ".contentType", attachment.contentType(), MOST_ID_BYTES);
        if ((attachment.mediaId() == null) == (attachment.url() == null)) {
            throw Problem.shape(at, at + " has either mediaId (from POST /media) or url.");
        }
        if (attachment.mediaId() != null) {
            Texts.required(at + ".mediaId", attachment.mediaId(), MOST_ID_BYTES);
        } else {
            Texts.required(at + ".url", attachment.url(), MOST_URL_BYTES);
        }
    }

    /** Text only: a number would be read as seconds, whatever the gateway meant; and columns end with the year 9999. */
    private static void checkTime(@Nullable JsonNode sentAt) {
        if (sentAt != null && !sentAt.isNull() && !(sentAt.isString() && isTime(sentAt.stringValue()))) {
            throw Problem.shape(
                    "sentAt", "sentAt is a time such as 2026-11-24T14:00:00Z. Send it so, or leave it out.");
        }
    }

    private static boolean isTime(String text) {
        try {
            Instant at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            return at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("9999-12-31T00:00:00Z"));
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }
}
