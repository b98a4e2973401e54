package dev.maillon.local;

import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The HTTP API of one workspace, as anybody outside calls it. */
public final class MaillonApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String key;

    /** @param root of the API, such as {@code http://127.0.0.1:8080} */
    public MaillonApi(URI root, String workspace, String key) {
        this.base = URI.create(root + "/v1/workspaces/" + workspace);
        this.key = key;
    }

    /** @param body null if there is none, or it is no JSON */
    public record Answer(int status, JsonNode body, String text) {

        public boolean isOk() {
            return status >= 200 && status < 300;
        }
    }

    public URI base() {
        return base;
    }

    /** @param path from the workspace on, such as {@code /conversations} */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    /** @param idempotencyKey under which it may be sent again */
    public Answer post(String path, Object body, String idempotencyKey) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(json(body)));
    }

    /** @return with the file's {@code mediaId}, if it was taken */
    public Answer upload(byte[] file, String contentType) {
        String boundary = "part-" + UUID.randomUUID();
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, contentType);
        return send(request("/media")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    public Answer putYaml(String path, String document) {
        return send(request(path).header("Content-Type", "application/yaml").PUT(BodyPublishers.ofString(document)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + key);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(Json.mapper().writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            String text = Objects.requireNonNullElse(response.body(), "");
            return new Answer(
                    response.statusCode(), Json.mapper().readTree(type.contains("json") ? text : "null"), text);
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + base, e);
        }
    }
}
