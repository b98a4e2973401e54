package dev.maillon.bench.floor;

import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;

/** Posts the stored reply, and marks it. */
final class FloorDelivery implements FloorDelivering {

    private final FloorDatabase database;
    private final URI replies;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    FloorDelivery(FloorDatabase database, URI replies) {
        this.database = database;
        this.replies = replies;
    }

    @Override
    public void deliver(String conversation) {
        String reply = database.transaction(tx -> tx.text(
                "SELECT CONCAT(id, '\n', in_reply_to, '\n', text) FROM reply WHERE workspace = 'floor' AND conversation_id = ?"
                        + " AND status = 'stored' AND leaves ORDER BY seq LIMIT 1",
                conversation));
        if (reply == null) {
            return;
        }
        String[] parts = reply.split("\n", 3);
        post(parts[0], Map.of("id", parts[0], "inReplyTo", parts[1], "text", parts[2]));
        database.transaction(tx -> tx.update(
                "UPDATE reply SET status = 'delivered', delivered_at = UTC_TIMESTAMP(6) WHERE workspace = 'floor' AND id = ?",
                parts[0]));
    }

    private void post(String id, Map<String, String> body) {
        HttpRequest request = HttpRequest.newBuilder(replies)
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(body)))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IllegalStateException("the reply was answered with " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
