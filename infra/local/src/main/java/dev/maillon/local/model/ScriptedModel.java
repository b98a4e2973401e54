package dev.maillon.local.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The scripted model's server: all three wire formats on one port of this machine. A GET of {@code /questions} lists what was asked. */
public final class ScriptedModel implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Script script;
    private final Deque<Reaction> next = new ConcurrentLinkedDeque<>();
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final AtomicInteger hangUps = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * @param port 0: any free one
     * @throws UncheckedIOException if the port is taken
     */
    public ScriptedModel(int port, Script script) {
        this.script = script;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
        } catch (IOException e) {
            throw new UncheckedIOException("The scripted model cannot listen on port " + port, e);
        }
        WireFormat.ALL.forEach(format -> server.createContext(format.path(), exchange -> take(exchange, format)));
        server.createContext("/questions", this::tell);
        server.setExecutor(executor);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next requests are answered so, one by one, before the script is asked again. */
    public ScriptedModel next(Reaction... reactions) {
        next.addAll(List.of(reactions));
        return this;
    }

    /** What was asked, oldest first. */
    public List<Question> questions() {
        return List.copyOf(questions);
    }

    /** How many clients closed the connection before they had their answer. */
    public int hangUps() {
        return hangUps.get();
    }

    private void take(HttpExchange exchange, WireFormat format) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = exchange.getRequestHeaders().getFirst(format.keyHeader());
            Question question =
                    format.question(Json.mapper().readTree(body), Objects.requireNonNullElse(key, ""), body);
            questions.add(question);
            Reaction forced = next.poll();
            new Reacting(exchange, format, question, closing).to(forced == null ? script.to(question) : forced);
        } catch (HungUpException gone) {
            hangUps.incrementAndGet();
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] json = Json.mapper()
                    .writeValueAsBytes(
                            questions.stream().map(Question::withoutKey).toList());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        executor.close();
    }
}
