package dev.maillon.activities.posting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A gateway or webhook on a real port: notes what it gets, answers as it was told, else 200. */
public final class Receiver implements AutoCloseable {

    /** What arrived. @param headers names in small letters */
    public record Received(Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return Objects.requireNonNull(headers.get(name), name).getFirst();
        }
    }

    /** How one request is answered. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Deque<Answer> answers = new ConcurrentLinkedDeque<>();

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/replies");
    }

    /** The next request is answered so. */
    public Receiver then(Answer answer) {
        answers.add(answer);
        return this;
    }

    public Receiver then(int status) {
        return then(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public List<String> ids() {
        return received.stream().map(request -> request.header("webhook-id")).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        received.add(
                new Received(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Answer answer = answers.poll();
        (answer == null ? (Answer) ok -> ok.sendResponseHeaders(200, -1) : answer).to(exchange);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
