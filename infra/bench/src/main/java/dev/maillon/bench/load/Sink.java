package dev.maillon.bench.load;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** Where the replies arrive: the gateway of the customers that this program plays. It notes the time before it does anything else. */
final class Sink implements AutoCloseable {

    private static final String PATH = "/replies";

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final List<Journeys> expected = new CopyOnWriteArrayList<>();

    /**
     * @param address port 0: any free one
     * @param journeys that are expected to end here; replies to nothing are told to them
     */
    Sink(InetSocketAddress address, Journeys journeys) {
        expect(journeys);
        try {
            server = HttpServer.create(address, 1024);
        } catch (IOException e) {
            throw new UncheckedIOException("The reply sink cannot listen on " + address, e);
        }
        server.createContext(PATH, this::take);
        server.setExecutor(executor);
        server.start();
    }

    /** @param host under which the worker finds it */
    String url(String host) {
        return "http://" + host + ":" + server.getAddress().getPort() + PATH;
    }

    /** Others, beside the first. */
    void expect(Journeys journeys) {
        expected.add(journeys);
    }

    private void take(HttpExchange exchange) throws IOException {
        long at = System.nanoTime();
        try (exchange) {
            JsonNode reply = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(204, -1);
            String id = exchange.getRequestHeaders().getFirst(Webhook.UNBRANDED_MSG_ID_KEY);
            deliver(reply.path("inReplyTo").asString(""), String.valueOf(id), at);
        }
    }

    private void deliver(String inReplyTo, String id, long at) {
        if (expected.stream().noneMatch(journeys -> journeys.deliver(inReplyTo, id, at))) {
            expected.getFirst().stray(id);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }
}
