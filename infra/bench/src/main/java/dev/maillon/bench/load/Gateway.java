package dev.maillon.bench.load;

import dev.maillon.bench.load.Customers.Customer;
import dev.maillon.bench.load.Journey.Acknowledged;
import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Hands messages over as a gateway does: what is not acknowledged comes again, the same, until it is. */
final class Gateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_TRIES = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong refusals = new AtomicLong();
    private final URI messages;
    private final String key;

    /** @param messages where they are posted to */
    Gateway(URI messages, String key) {
        this.messages = messages;
        this.key = key;
    }

    /**
     * Returns when it is acknowledged.
     *
     * @throws IllegalStateException if it never was
     */
    void hand(Journey journey, Customer customer, String text) throws InterruptedException {
        HttpRequest request = request(journey, customer, text);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (isTaken(journey, request)) {
                return;
            }
            refusals.incrementAndGet();
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("message " + journey.id() + " was never acknowledged by " + messages);
    }

    /** How often it had to come again. */
    long refusals() {
        return refusals.get();
    }

    private boolean isTaken(Journey journey, HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            long at = System.nanoTime();
            if (answer.statusCode() == 202) {
                journey.acknowledge(acknowledged(at, Json.mapper().readTree(answer.body())));
                return true;
            }
            refuseTheFinal(answer);
        } catch (IOException away) {
            // Comes again, as after a refusal.
        }
        return false;
    }

    private static void refuseTheFinal(HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 == 4 && answer.statusCode() != 429) {
            throw new IllegalStateException("the message was refused with status " + answer.statusCode() + ": "
                    + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static Acknowledged acknowledged(long at, JsonNode by) {
        return new Acknowledged(
                at,
                by.path("conversationId").asString(""),
                by.path("workflowId").asString(""),
                by.path("runId").asString(""));
    }

    private HttpRequest request(Journey journey, Customer customer, String text) {
        byte[] body = Json.mapper()
                .writeValueAsBytes(Map.of(
                        "id",
                        journey.id(),
                        "channel",
                        BenchCatalog.CHANNEL,
                        "contact",
                        Map.of("externalId", customer.externalId()),
                        "text",
                        text));
        return HttpRequest.newBuilder(messages)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }
}
