package dev.maillon.starter;

import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import tools.jackson.databind.JsonNode;

/** The API as a caller sees it: HTTP on a real port. */
@TestComponent
public class Api implements ApplicationListener<ServletWebServerInitializedEvent> {

    public static final String KEY = "all-roles-key";
    private static final String[] NO_HEADERS = {};

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int port;

    @Override
    public void onApplicationEvent(ServletWebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode json() {
            return Json.mapper().readTree(text);
        }

        public String get(String pointer) {
            return json().at(pointer).asString("");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    /** In the workspace {@code demo}, with all roles. */
    public Answer get(String path) {
        return send("GET", "/v1/workspaces/demo" + path, KEY, null, NO_HEADERS);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", "/v1/workspaces/demo" + path, KEY, json, with(headers, "Content-Type", "application/json"));
    }

    public Answer put(String path, String contentType, String body, String... headers) {
        return send("PUT", "/v1/workspaces/demo" + path, KEY, body, with(headers, "Content-Type", contentType));
    }

    /** @param key empty for none */
    public Answer send(String method, String path, String key, @Nullable String body, String... headers) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return sendBytes(method, path, key, publisher, headers);
    }

    public Answer sendBytes(String method, String path, String key, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, body);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
