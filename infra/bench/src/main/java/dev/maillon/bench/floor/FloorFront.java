package dev.maillon.bench.floor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.maillon.bench.floor.FloorTurn.Message;
import dev.maillon.domain.json.Json;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.BatchRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/** Takes messages by HTTP and hands them over by signal-with-start: nothing else. */
public final class FloorFront {

    private static final int BACKLOG = 1024;

    private final WorkflowClient client;

    private FloorFront(WorkflowClient client) {
        this.client = client;
    }

    public static void main(String[] arguments) {
        FloorSettings settings = FloorSettings.read(arguments);
        FloorFront front = new FloorFront(FloorWorker.client(settings.temporal()));
        health(settings.port()).createContext("/messages", front::take);
    }

    /** A server that says that it is there. */
    static HttpServer health(int port) {
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/health", exchange -> answer(exchange, 200, new byte[] {'{', '}'}));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode body = Json.mapper().readTree(exchange.getRequestBody().readAllBytes());
        Message message = new Message(
                body.path("id").asString(),
                body.path("contact").path("externalId").asString(),
                body.path("text").asString());
        WorkflowExecution run = signalWithStart(message);
        answer(
                exchange,
                202,
                Json.mapper()
                        .writeValueAsBytes(Map.of(
                                "conversationId", message.externalId(),
                                "workflowId", run.getWorkflowId(),
                                "runId", run.getRunId())));
    }

    private WorkflowExecution signalWithStart(Message message) {
        FloorTurn turn = client.newWorkflowStub(
                FloorTurn.class,
                WorkflowOptions.newBuilder()
                        .setWorkflowId("floor/" + message.externalId())
                        .setTaskQueue(FloorTurn.QUEUE)
                        .setWorkflowIdConflictPolicy(WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                        .build());
        BatchRequest both = client.newSignalWithStartRequest();
        both.add(turn::run, message.externalId());
        both.add(turn::receive, message);
        return client.signalWithStart(both);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
