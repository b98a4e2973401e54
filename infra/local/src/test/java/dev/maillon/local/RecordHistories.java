package dev.maillon.local;

import dev.maillon.local.MaillonApi.Answer;
import dev.maillon.local.model.Reaction;
import dev.maillon.local.model.ScriptedModel;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Records a history of every kind of turn, and of the workflows beside it, for the replay test of {@code workflows}. A program that is
 * run by hand when a kind is added, and no test: recordings of older code must go on to replay, so those that are there already stay.
 */
final class RecordHistories {

    private final Path folder;
    private final LocalStack stack;
    private final WorkflowClient temporal;

    RecordHistories(Path folder, LocalStack stack) {
        this.folder = folder;
        this.stack = stack;
        this.temporal = TestStack.temporal(stack);
    }

    /** @param arguments the folder to write to */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (ScriptedModel model = new ScriptedModel(0, question -> Reaction.fails(500));
                LocalStack stack = TestStack.startWithSpeech(model)) {
            RecordHistories histories = new RecordHistories(folder, stack);
            TestStack.putCatalog(stack, "cases");
            histories.record();
            TestStack.putCatalog(stack, "model");
            new RecordInterruptions(histories, stack, model).record();
            TestStack.putCatalog(stack, "people");
            new RecordOthers(histories, stack).record();
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
        Voice voice = new Voice(Files.createTempDirectory("voice"));
        spoken("voice", voice.says("Hello, please tell me your prices.", Voice.Format.OPUS));
        spoken("voice-that-nobody-understands", voice.isSilent(2, Voice.Format.OPUS));
        joined();
        takeover();
        undone();
        reset();
    }

    private void spoken(String kind, byte[] recording) throws IOException {
        String mediaId =
                stack.api().upload(recording, "audio/ogg").body().at("/mediaId").asString();
        Customer customer = new Customer(stack.api(), "web");
        String conversation = customer.sends(
                        customer.nextId(), List.of(Map.of("contentType", "audio/ogg", "mediaId", mediaId)))
                .body()
                .at("/conversationId")
                .asString();
        write(kind, TestStack.turnsWhenQuiet(stack.api(), conversation, 1).getFirst());
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
        String conversation = TestStack.conversationOf(customer.says("hello"));
        post("/conversations/" + conversation + "/actions", Map.of("type", "assign", "to", Map.of("user", "amel")));
        write("nobody-acts", customer.says("hello again"));
        write("staff", staffTurn(conversation));
    }

    private void undone() throws IOException {
        JsonNode turn = new Customer(stack.api(), "web").says("It is solved");
        String id = URLEncoder.encode(turn.at("/turnId").asString(), StandardCharsets.UTF_8);
        post("/conversations/" + TestStack.conversationOf(turn) + "/turns/" + id + "/undo", Map.of());
        write("undone", staffTurn(TestStack.conversationOf(turn)));
    }

    /** To its first task, so that all of its steps ran again on what stands already. */
    private void reset() throws IOException {
        JsonNode turn = new Customer(stack.api(), "web").says("It is solved");
        TestStack.turnsWhenQuiet(stack.api(), TestStack.conversationOf(turn), 1);
        String again = Operators.resetToItsBeginning(temporal, turn);
        Operators.run(temporal, turn.at("/workflowId").asString(), again).getResult(Void.class);
        write("reset", turn.at("/workflowId").asString(), again);
    }

    private JsonNode staffTurn(String conversation) {
        List<JsonNode> turns = TestStack.await(
                () -> TestStack.turns(stack.api(), conversation),
                all -> all.stream().noneMatch(turn -> turn.at("/endedAt").isNull()));
        return turns.stream()
                .filter(turn -> turn.at("/result").asString().equals("staff"))
                .findFirst()
                .orElseThrow();
    }

    void post(String path, Map<String, ?> body) {
        Answer answer = stack.api().post(path, body, UUID.randomUUID().toString());
        if (!answer.isOk()) {
            throw new IllegalStateException(answer.text());
        }
    }

    void write(String kind, JsonNode turn) throws IOException {
        write(kind, turn.at("/workflowId").asString(), turn.at("/runId").asString());
    }

    void write(String kind, String workflowId, String runId) throws IOException {
        Path file = folder.resolve(kind + ".json");
        if (Files.notExists(file)) {
            Files.writeString(file, temporal.fetchHistory(workflowId, runId).toJson(true));
        }
    }
}
