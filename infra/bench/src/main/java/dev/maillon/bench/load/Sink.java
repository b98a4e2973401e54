package dev.maillon.bench.load;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.maillon.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** Where the replies arrive: the gateway of the customers that this program plays. It notes the time before it does anything else. */
final class Sink implements AutoCloseable {

    private static final String PATH = "/replies";

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Journeys journeys;

    /** @param address port 0: any free one */
    Sink(InetSocketAddress address, Journeys journeys) {
        this.journeys = journeys;
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

    private void take(HttpExchange exchange) throws IOException {
        long at = System.nanoTime();
        try (exchange) {
            JsonNode reply = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(204, -1);
            String id = exchange.getRequestHeaders().getFirst(Webhook.UNBRANDED_MSG_ID_KEY);
            journeys.delivered(reply.path("inReplyTo").asString(""), String.valueOf(id), at);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }
}
