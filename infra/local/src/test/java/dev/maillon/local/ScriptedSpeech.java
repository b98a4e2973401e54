package dev.maillon.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A transcription provider that does what it is told, one request after another, and hands all others on to a real one. */
final class ScriptedSpeech implements AutoCloseable {

    private static final Pattern FIELD =
            Pattern.compile("name=\"(\\w+)\"(?:\r\n[^\r]+)*\r\n\r\n([^\r]{0,100})\r\n", Pattern.DOTALL);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Deque<Reaction> next = new ConcurrentLinkedDeque<>();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final URI real;

    sealed interface Reaction {
        record Says(String text, String language) implements Reaction {}

        record Fails(int status, String header, String value) implements Reaction {}

        /** Answers nothing before it is let go. */
        record Holds(CountDownLatch release, Reaction then) implements Reaction {}
    }

    /** @param real that answers what is not scripted */
    ScriptedSpeech(URI real) {
        this.real = real;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/audio/transcriptions", this::take);
        server.setExecutor(executor);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    void next(Reaction... reactions) {
        next.addAll(List.of(reactions));
    }

    /** The form's fields of each request, oldest first. */
    List<Map<String, String>> asked() {
        return List.copyOf(asked);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Reaction reaction = next.poll();
            asked.add(fields(body));
            if (reaction == null) {
                handOn(exchange, body);
            } else {
                react(exchange, reaction);
            }
        }
    }

    private void react(HttpExchange exchange, Reaction reaction) throws IOException {
        switch (reaction) {
            case Reaction.Says(String text, String language) ->
                send(
                        exchange,
                        200,
                        Json.mapper()
                                .writeValueAsBytes(Map.of(
                                        "text", text, "language", language, "duration", 2.5, "segments", List.of())));
            case Reaction.Fails(int status, String header, String value) -> {
                exchange.getResponseHeaders().set(header, value);
                send(exchange, status, "{\"error\": {\"message\": \"no\", \"code\": \"no\"}}".getBytes());
            }
            case Reaction.Holds(CountDownLatch release, Reaction then) -> {
                await(release);
                react(exchange, then);
            }
        }
    }

    private static void await(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOn(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(real + "/audio/transcriptions"))
                .header("Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            send(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> fields(byte[] body) {
        Map<String, String> fields = new TreeMap<>();
        Matcher matcher = FIELD.matcher(new String(body, StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2));
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
        http.shutdownNow();
    }
}
