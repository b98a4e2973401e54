package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * SIGKILL of the worker at every named point of a turn. One conversation stands still at each point; one SIGKILL ends them all; another
 * worker takes up the work; then the effects are counted.
 */
class CrashIT {

    /** A step that stands still keeps its slot, and so does each of its further attempts. */
    private static final List<String> ROOM_FOR_STANDING_STEPS = List.of(
            "--maillon.store.pool-size=160",
            "--maillon.worker.local-activity-slots=160",
            "--maillon.worker.activity-slots=160");

    @TempDir
    private Path halts;

    private final LocalStack stack = TestStack.startOwn(false);
    private final List<Process> workers = new ArrayList<>();

    @BeforeEach
    void startWorkerAndPutCatalog() throws IOException {
        startWorker();
        TestStack.putCatalog(stack, "load");
    }

    @AfterEach
    void end() {
        workers.forEach(Process::destroyForcibly);
        stack.close();
    }

    @Test
    @Tag("R38")
    @Tag("R39")
    void aWorkerKilledAtAnyPointRepeatsNothingAndLosesNothing() throws Exception {
        Map<String, HaltPoint> points = new LinkedHashMap<>();
        Map<String, Customer> customers = new LinkedHashMap<>();
        for (HaltPoint point : HaltPoint.all()) {
            Customer customer = new Customer(stack.api(), "web");
            String conversation = TestStack.conversationOf(customer.says("hello"));
            points.put(conversation, point);
            customers.put(conversation, customer);
        }
        points.forEach((conversation, point) -> point.set(halts, conversation));
        customers.forEach((conversation, customer) -> assertThat(
                        customer.sends(customer.nextId(), "crash 2500").status())
                .isEqualTo(202));
        TestStack.await(() -> notReached(points), List::isEmpty);

        workers.getLast().destroyForcibly().waitFor();
        HaltPoint.clear(halts);
        startWorker();

        points.forEach((conversation, point) -> assertWhole(conversation, point.toString()));
    }

    private List<HaltPoint> notReached(Map<String, HaltPoint> points) {
        return points.entrySet().stream()
                .filter(entry -> !HaltPoint.isReached(halts, entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void assertWhole(String conversation, String point) {
        List<JsonNode> turns = TestStack.turnsWhenQuiet(stack.api(), conversation, 2);
        assertThat(turns).as(point).hasSize(2);
        JsonNode turn = turns.getFirst();
        assertThat(turn.at("/outcomes").values().stream()
                        .map(outcome -> outcome.at("/position").asInt() + " "
                                + outcome.at("/status").asString()))
                .as(point)
                .containsExactly("1 applied", "2 applied", "3 applied");
        assertThat(turn.at("/reply/status").asString()).as(point).isEqualTo("delivered");
        assertThat(turn.at("/reply/text").asString()).as(point).isEqualTo("Your budget is 2,500.");
        assertThat(TestStack.events(stack.api(), conversation).stream()
                        .map(event -> event.at("/type").asString()))
                .as(point)
                .containsExactlyInAnyOrder(
                        "conversation_opened",
                        "conversation_assigned",
                        "contact_field_updated",
                        "lifecycle_stage_updated",
                        "conversation_closed");
        assertReplies(conversation, point);
        assertFollowUps(turn.at("/turnId").asString(), point);
    }

    private void assertReplies(String conversation, String point) {
        assertThat(stack.sink().replies().stream()
                        .filter(reply ->
                                reply.body().at("/conversationId").asString().equals(conversation))
                        .map(reply -> reply.body().at("/text").asString()))
                .as(point)
                .containsExactly("Hello.", "Your budget is 2,500.");
        JdbcClient jdbc = TestStack.jdbc(stack);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM reply WHERE conversation_id = ?")
                        .param(conversation)
                        .query((row, number) -> row.getInt(1))
                        .single())
                .as(point)
                .isEqualTo(2);
    }

    private void assertFollowUps(String turnId, String point) {
        WorkflowClient temporal = TestStack.temporal(stack);
        for (String id : List.of(
                "followup/greet-qualified/" + turnId + "#2.1",
                "followup/export-closed/" + turnId + "#3.1",
                "followup/export-in-order/" + turnId + "#3.1")) {
            TestStack.await(
                    () -> temporal.listExecutions("WorkflowId = '" + id + "'").count(), count -> count == 1);
        }
    }

    private void startWorker() throws IOException {
        workers.add(HaltingWorker.start(halts, stack.workerSettings(), ROOM_FOR_STANDING_STEPS));
    }
}
