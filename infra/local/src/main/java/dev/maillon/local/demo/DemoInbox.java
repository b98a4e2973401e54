package dev.maillon.local.demo;

import dev.maillon.local.MaillonApi;
import dev.maillon.local.MaillonApi.Answer;
import dev.maillon.local.Polling;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The API as the story uses it: messages that wait for their turn, and what a person at the inbox does. */
final class DemoInbox {

    private static final Polling PATIENCE = new Polling(Duration.ofSeconds(60), Duration.ofMillis(200));

    private final MaillonApi api;
    private final String run;
    private int count;

    /** @param run makes ids that no earlier run of the story has used */
    DemoInbox(MaillonApi api, String run) {
        this.api = api;
        this.run = run;
    }

    /** A customer writes. @return the turn that handled it, once it has ended */
    JsonNode write(String contact, String name, String text) {
        return send(contact, name, "text", text);
    }

    /** A customer speaks. @return likewise */
    JsonNode speak(String contact, String name, byte[] recording, String contentType) {
        Answer uploaded = api.upload(recording, contentType);
        if (!uploaded.isOk()) {
            throw new StoryBroken("The API refused a file: " + uploaded.text());
        }
        String mediaId = uploaded.body().path("mediaId").asString();
        return send(contact, name, "attachments", List.of(Map.of("contentType", contentType, "mediaId", mediaId)));
    }

    private JsonNode send(String contact, String name, String what, Object content) {
        String id = run + "-" + ++count;
        Map<String, ?> from = Map.of("externalId", run + "-" + contact, "name", name);
        Answer answer =
                api.post("/messages?wait=20s", Map.of("id", id, "channel", "web", "contact", from, what, content));
        return switch (answer.status()) {
            case 200 -> answer.body();
            case 202 -> await("the turn of the message " + id, () -> endedTurn(id));
            default -> throw new StoryBroken("The API refused a message: " + answer.text());
        };
    }

    private Optional<JsonNode> endedTurn(String messageId) {
        Answer answer = api.get("/channels/web/messages/" + messageId);
        return Optional.of(answer.body())
                .filter(turn -> answer.isOk() && turn.path("endedAt").isString());
    }

    /** A person acts. @return the outcome */
    JsonNode act(String conversationId, Map<String, ?> action) {
        Answer answer = api.post("/conversations/" + conversationId + "/actions", action, run + "-" + ++count);
        if (!answer.isOk()) {
            throw new StoryBroken("The API refused an action: " + answer.text());
        }
        return answer.body();
    }

    JsonNode conversation(String id) {
        return api.get("/conversations/" + id).body();
    }

    /** Newest first. */
    List<JsonNode> events(String conversationId) {
        return items(conversationId, "/events");
    }

    /** Newest first. */
    List<JsonNode> messages(String conversationId) {
        return items(conversationId, "/messages");
    }

    private List<JsonNode> items(String conversationId, String list) {
        return api.get("/conversations/" + conversationId + list)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    static <T> T await(String what, Supplier<Optional<T>> look) {
        return PATIENCE.find(look)
                .orElseThrow(() -> new StoryBroken(
                        "After " + PATIENCE.most().toSeconds() + " s there still was not " + what + "."));
    }
}
