package dev.maillon.store.messages;

import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.json.Json;
import java.util.List;

/** Reads the column {@code message.attachments}. */
public final class Attachments {

    private Attachments() {}

    public static List<Attachment> read(String json) {
        return List.of(Json.mapper().readValue(json, Attachment[].class));
    }
}
