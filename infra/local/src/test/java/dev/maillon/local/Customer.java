package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.MaillonApi.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** A contact who writes to a channel; somebody new each time. */
final class Customer {

    private final MaillonApi api;
    private final String channel;
    private final Map<String, Object> contact = new LinkedHashMap<>();
    private int messages;

    Customer(MaillonApi api, String channel) {
        this(api, channel, "someone-" + UUID.randomUUID());
    }

    Customer(MaillonApi api, String channel, String externalId) {
        this.api = api;
        this.channel = channel;
        contact.put("externalId", externalId);
    }

    Customer speaking(String language) {
        contact.put("language", language);
        return this;
    }

    /** Waits for the turn. */
    JsonNode says(String text) {
        Map<String, Object> message = message(nextId(), text);
        Answer answer = untilAccepted(() -> api.post("/messages?wait=30s", message));
        while (answer.status() == 202) {
            answer = untilAccepted(() -> api.post("/messages?wait=30s", message));
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    /** As a gateway does: what is told to come again comes again, the same. */
    Answer insists(String id, String text) {
        return untilAccepted(() -> sends(id, text));
    }

    private static Answer untilAccepted(Supplier<Answer> request) {
        return TestStack.await(request, answer -> answer.status() != 503);
    }

    /** @return the answer at once: accepted, or not */
    Answer sends(String id, String text) {
        return api.post("/messages", message(id, text));
    }

    /** @return likewise, for a message of files alone */
    Answer sends(String id, List<Map<String, Object>> attachments) {
        return api.post(
                "/messages", Map.of("id", id, "channel", channel, "contact", contact, "attachments", attachments));
    }

    String nextId() {
        return contact.get("externalId") + "-" + ++messages;
    }

    Map<String, Object> message(String id, String text) {
        return Map.of("id", id, "channel", channel, "contact", contact, "text", text);
    }
}
