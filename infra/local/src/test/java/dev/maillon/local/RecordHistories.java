package dev.maillon.local;

import dev.maillon.local.MaillonApi.Answer;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Records a history of every kind of turn, for the replay test of {@code workflows}. A program that is run by hand when a kind is added,
 * and no test: recordings of older code must go on to replay.
 */
final class RecordHistories {

    private final Path folder;
    private final LocalStack stack;
    private final WorkflowClient temporal;

    private RecordHistories(Path folder, LocalStack stack) {
        this.folder = folder;
        this.stack = stack;
        this.temporal = TestStack.temporal(stack);
    }

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (LocalStack stack = TestStack.startOwn(true)) {
            TestStack.putCatalog(stack, "cases");
            new RecordHistories(folder, stack).record();
        }
        System.exit(0);
    }

    private void record() throws IOException {
        turn("answered", "hello");
        turn("chain-with-close-and-summary", "It is solved");
        turn("close-without-summary", "just close");
        turn("asked-for-a-value", "call me");
        turn("refused", "upgrade");
        turn("delayed", "later");
        turn("unassigned", "leave me");
        turn("handed-over", "en français, une démo");
        turn("fallback-after-a-loop", "ping");
        joined();
        takeover();
    }

    private void turn(String kind, String text) throws IOException {
        write(kind, new Customer(stack.api(), "web").says(text));
    }

    private void joined() throws IOException {
        Customer customer = new Customer(stack.api(), "web");
        String conversation = "";
        for (int i = 0; i < 12; i++) {
            conversation = customer.insists(customer.nextId(), "hello " + i)
                    .body()
                    .at("/conversationId")
                    .asString();
        }
        int number = 0;
        for (JsonNode turn : TestStack.turnsWhenQuiet(stack.api(), conversation, 12)) {
            write("many-messages-" + ++number, turn);
        }
    }

    private void takeover() throws IOException {
        Customer customer = new Customer(stack.api(), "web");
        JsonNode turn = customer.says("hello");
        String conversation = turn.at("/turnId").asString().replaceAll("#.*", "");
        Answer taken = stack.api()
                .post(
                        "/conversations/" + conversation + "/actions",
                        Map.of("type", "assign", "to", Map.of("user", "amel")),
                        "record");
        if (taken.status() != 200) {
            throw new IllegalStateException(taken.text());
        }
        write("nobody-acts", customer.says("hello again"));
        write(
                "staff",
                TestStack.await(
                                () -> TestStack.turns(stack.api(), conversation),
                                turns -> turns.stream()
                                        .noneMatch(t -> t.at("/endedAt").isNull()))
                        .stream()
                        .filter(t -> t.at("/result").asString().equals("staff"))
                        .findFirst()
                        .orElseThrow());
    }

    private void write(String kind, JsonNode turn) throws IOException {
        String json = temporal.fetchHistory(
                        turn.at("/workflowId").asString(), turn.at("/runId").asString())
                .toJson(true);
        Files.writeString(folder.resolve(kind + ".json"), json);
    }
}
