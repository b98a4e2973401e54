package dev.maillon.local;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The world outside, on one port: the demo channel's gateway ({@code /replies}), the receiver of the demo's webhook ({@code /assigned})
 * and the CRM of its follow-ups ({@code /crm}). It takes a POST as every receiver should: verifies its signature, and knows a redelivery by
 * its {@code webhook-id}. A GET lists what came, oldest first.
 */
public final class ReplySink implements AutoCloseable {

    private static final List<String> SIGNED = List.of("/replies", "/assigned");
    private static final String UNSIGNED = "/crm";
    private static final int KEPT = 10_000;

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Webhook webhook;
    private final Map<String, Map<String, Received>> received = new ConcurrentHashMap<>();
    private volatile @Nullable Integer outage;

    ReplySink(int port, String secret) {
        webhook = verifier(secret);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
        } catch (IOException e) {
            throw new StartFailure("The reply sink cannot listen on port " + port, e);
        }
        SIGNED.forEach(path -> server.createContext(path, exchange -> answer(exchange, path, true)));
        server.createContext(UNSIGNED, exchange -> answer(exchange, UNSIGNED, false));
        server.setExecutor(executor);
        server.start();
    }

    /**
     * Something that was posted.
     *
     * @param id its {@code webhook-id}
     * @param deliveries how often it came; the sender may repeat itself
     */
    public record Received(String id, int deliveries, JsonNode body) {}

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Received> replies() {
        return received("/replies");
    }

    /** @param path one of those that it listens on */
    public List<Received> received(String path) {
        Map<String, Received> here = here(path);
        synchronized (here) {
            return List.copyOf(here.values());
        }
    }

    /** From now on every POST is answered so and forgotten; null: the outage is over. */
    public void answerWith(@Nullable Integer status) {
        outage = status;
    }

    private void answer(HttpExchange exchange, String path, boolean signed) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "POST" -> send(exchange, take(exchange, path, signed), "");
                case "GET" -> send(exchange, 200, Json.mapper().writeValueAsString(received(path)));
                default -> send(exchange, 405, "");
            }
        }
    }

    /** @return the status of the answer */
    private int take(HttpExchange exchange, String path, boolean signed) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Integer failing = outage;
        String id = exchange.getRequestHeaders().getFirst(Webhook.UNBRANDED_MSG_ID_KEY);
        if (failing != null) {
            return failing;
        }
        if (id == null || signed && !isSigned(body, exchange)) {
            return 401;
        }
        try {
            JsonNode json = Json.mapper().readTree(body);
            keep(here(path), id, json);
            return 204;
        } catch (JacksonException noJson) {
            return 400;
        }
    }

    private static Webhook verifier(String secret) {
        try {
            return new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new StartFailure("The channel's secret is empty", e);
        }
    }

    private boolean isSigned(String body, HttpExchange exchange) {
        try {
            // The verifier looks headers up by their names in lower case.
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            webhook.verify(body, headers);
            return true;
        } catch (WebhookVerificationException forged) {
            return false;
        }
    }

    private static void keep(Map<String, Received> here, String id, JsonNode body) {
        synchronized (here) {
            here.merge(
                    id,
                    new Received(id, 1, body),
                    (first, again) -> new Received(id, first.deliveries + 1, first.body));
            if (here.size() > KEPT) {
                here.remove(here.keySet().iterator().next());
            }
        }
    }

    private Map<String, Received> here(String path) {
        return received.computeIfAbsent(path, none -> new LinkedHashMap<>());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }
}
