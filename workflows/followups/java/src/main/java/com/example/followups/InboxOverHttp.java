package com.example.followups;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maillon.contract.ActionOutcome;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@inheritDoc} */
final class InboxOverHttp implements Inbox {

    private static final Pattern STARS = Pattern.compile("(?<!\\d)[1-5](?!\\d)");

    private final Http http = new Http();
    private final URI workspace;
    private final String key;
    private final Duration window;

    /**
     * @param workspace such as {@code http://127.0.0.1:8080/v1/workspaces/demo}
     * @param key with the role staff
     * @param window after the customer's last message
     */
    InboxOverHttp(URI workspace, String key, Duration window) {
        this.workspace = workspace;
        this.key = key;
        this.window = window;
    }

    @Override
    public String write(Words words) {
        if (lastHeard(words.conversationId()).plus(window).isBefore(Instant.now())) {
            throw Inbox.windowClosed();
        }
        ActionOutcome outcome = act(
                words.conversationId(),
                words.eventId() + "/question",
                Map.of("type", "send", "text", words.text(), "cause", words.eventId()));
        return String.valueOf(Objects.requireNonNull(outcome.after()).get("replyId"));
    }

    /** A customer who is not among the newest messages has not written for long. */
    private Instant lastHeard(String conversationId) {
        for (JsonNode message : newestFirst(conversationId)) {
            if (isOfCustomer(message)) {
                return Instant.parse(message.path("at").asText());
            }
        }
        return Instant.EPOCH;
    }

    private JsonNode newestFirst(String conversationId) {
        String page = http.send(request("/conversations/" + conversationId + "/messages"));
        return Http.read(page, JsonNode.class).path("items");
    }

    private static boolean isOfCustomer(JsonNode message) {
        return message.at("/from/type").asText().equals("contact");
    }

    @Override
    public int findRating(String conversationId, String afterMessage) {
        OptionalInt rating = OptionalInt.empty();
        for (JsonNode message : newestFirst(conversationId)) {
            if (message.path("id").asText().equals(afterMessage)) {
                break;
            }
            OptionalInt stars = stars(message);
            rating = stars.isPresent() ? stars : rating;
        }
        return rating.orElseThrow(Inbox::noneYet);
    }

    private static OptionalInt stars(JsonNode message) {
        Matcher stars = STARS.matcher(message.path("text").asText(""));
        return isOfCustomer(message) && stars.find()
                ? OptionalInt.of(Integer.parseInt(stars.group()))
                : OptionalInt.empty();
    }

    @Override
    public void saveRating(Rating rating) {
        act(
                rating.conversationId(),
                rating.eventId() + "/rating",
                Map.of(
                        "type",
                        "update_contact_field",
                        "field",
                        "rating",
                        "value",
                        rating.stars(),
                        "cause",
                        rating.eventId()));
    }

    /** The same key with the same action is the same action, however often it is sent. */
    private ActionOutcome act(String conversationId, String idempotencyKey, Map<String, Object> action) {
        String answer = http.send(request("/conversations/" + conversationId + "/actions")
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Http.json(action))));
        ActionOutcome outcome = Http.read(answer, ActionOutcome.class);
        if (outcome.status().equals("refused")) {
            throw ApplicationFailure.newNonRetryableFailure(outcome.explanation(), "Refused");
        }
        return outcome;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(workspace + path)).header("Authorization", "Bearer " + key);
    }
}
