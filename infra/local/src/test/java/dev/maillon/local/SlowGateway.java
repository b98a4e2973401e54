package dev.maillon.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** A gateway that takes its time to answer, so that people may act while a reply is on its way; it remembers when each one arrived. */
final class SlowGateway implements AutoCloseable {

    private static final int SLOWEST_MILLIS = 60;

    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final Random random;

    /** @param nanos of this JVM's clock, when the request was read */
    record Arrived(String replyId, String conversation, String fromType, long nanos) {}

    SlowGateway(long seed) throws IOException {
        random = new Random(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.createContext("/replies", this::take);
        server.setExecutor(executor);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Arrived> arrivals(String conversation) {
        return arrived.stream()
                .filter(reply -> reply.conversation().equals(conversation))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode reply = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
            arrived.add(new Arrived(
                    reply.at("/id").asString(),
                    reply.at("/conversationId").asString(),
                    reply.at("/from/type").asString(),
                    System.nanoTime()));
            TestStack.pause(Duration.ofMillis(random.nextInt(SLOWEST_MILLIS)));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.close();
    }
}
