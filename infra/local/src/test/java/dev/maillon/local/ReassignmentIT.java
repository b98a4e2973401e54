package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.ContactKey;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.local.MaillonApi.Answer;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.conversations.Episodes;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A person leaves: all that they have goes to their team, while some of it is closed, the worker is killed, and the run is terminated.
 * {@code -Dmaillon.reassigned=3000} for more conversations.
 */
class ReassignmentIT {

    private static final int CONVERSATIONS = Integer.getInteger("maillon.reassigned", 240);
    private static final int EVERY = 8;
    private static final Map<String, Object> TO_THE_TEAM = Map.of("user", "One", "to", Map.of("team", "Seven"));

    @TempDir
    private Path halts;

    private final LocalStack stack = TestStack.startOwn(false);
    private final List<Process> workers = new ArrayList<>();
    private final JdbcClient jdbc = TestStack.jdbc(stack);

    @AfterEach
    void end() {
        workers.forEach(Process::destroyForcibly);
        stack.close();
    }

    @Test
    @Tag("R34")
    @Tag("R39")
    void everyConversationGoesToSomebodyElseOnceWhateverHappensMeanwhile() throws Exception {
        startWorker();
        TestStack.putCatalog(stack, "load");
        List<String> conversations = IntStream.range(0, CONVERSATIONS)
                .mapToObj(this::conversationOfOne)
                .toList();

        String id = begin().at("/id").asString();
        IntStream.range(0, CONVERSATIONS)
                .filter(i -> i % EVERY == 0)
                .mapToObj(conversations::get)
                .forEach(this::close);
        workers.getLast().destroyForcibly().waitFor();
        startWorker();
        TestStack.await(() -> progress(id), so -> so.at("/moved").asInt() > CONVERSATIONS / 2);
        WorkflowClient temporal = TestStack.temporal(stack);
        temporal.newUntypedWorkflowStub("reassignment/demo/" + id).terminate("by somebody");
        begin();
        JsonNode done = TestStack.await(
                () -> progress(id), so -> so.at("/status").asString().equals("done"));

        assertThat(done.at("/total").asInt()).as(done.toString()).isEqualTo(CONVERSATIONS);
        assertThat(done.at("/moved").asInt() + done.at("/skipped").asInt())
                .as(done.toString())
                .isEqualTo(CONVERSATIONS);
        assertThat(done.at("/skipped").asInt()).isLessThanOrEqualTo(CONVERSATIONS / EVERY);
        assertThat(done.at("/left").asInt()).isZero();
        assertReceiptedOnce(conversations, id, done.at("/moved").asInt());
        assertThat(begin().at("/status").asString()).isEqualTo("done");
    }

    private void assertReceiptedOnce(List<String> conversations, String id, int moved) {
        Map<String, Integer> given = new TreeMap<>();
        int applied = 0;
        for (String conversation : conversations) {
            String turnId = conversation + "#staff-" + id;
            JsonNode outcome = TestStack.turns(stack.api(), conversation).stream()
                    .filter(turn -> turn.at("/turnId").asString().equals(turnId))
                    .map(turn -> turn.at("/outcomes/0"))
                    .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
            List<JsonNode> events = TestStack.events(stack.api(), conversation).stream()
                    .filter(event -> event.at("/type").asString().equals("conversation_assigned"))
                    .toList();
            if (outcome.at("/status").asString().equals("applied")) {
                applied++;
                assertThat(events)
                        .as(conversation)
                        .singleElement()
                        .satisfies(
                                event -> assertThat(event.at("/id").asString()).isEqualTo(turnId + "#1.1"));
                given.merge(outcome.at("/after/id").asString(), 1, Integer::sum);
            } else {
                assertThat(outcome.at("/status").asString())
                        .as(outcome.toString())
                        .isEqualTo("skipped");
                assertThat(events).as(conversation).isEmpty();
            }
        }
        assertThat(applied).isEqualTo(moved);
        assertThat(given.keySet()).containsExactly("u2", "u3", "u4", "u5", "u6", "u7");
        assertThat(Collections.max(given.values()) - Collections.min(given.values()))
                .as(given.toString())
                .isLessThanOrEqualTo(1);
    }

    private void startWorker() throws IOException {
        workers.add(HaltingWorker.start(halts, stack.workerSettings(), List.of()));
    }

    private JsonNode begin() {
        Answer answer = TestStack.await(
                () -> stack.api().post("/reassignments", TO_THE_TEAM, "one-leaves"), done -> done.status() != 503);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.body();
    }

    private JsonNode progress(String id) {
        return stack.api().get("/reassignments/" + id).body();
    }

    private void close(String conversation) {
        Map<String, Object> close = Map.of("type", "close_conversation", "note", "none", "summary", "none");
        Answer answer = TestStack.await(
                () -> stack.api().post("/conversations/" + conversation + "/actions", close, "close"),
                done -> done.status() != 503);
        assertThat(answer.body().at("/status").asString()).as(answer.text()).isEqualTo("applied");
    }

    /** Open, and with the user One, as a turn would have left it. */
    private String conversationOfOne(int number) {
        String id = "of-one-" + number;
        Instant at = Instant.now();
        Conversation open = Conversation.unopened("demo", id, id, "web").opened();
        new Contacts(jdbc).add(new ContactKey("demo", id), "web", "external-" + id, at);
        new Conversations(jdbc).add(open, at);
        new Episodes(jdbc).begin(open, at);
        new Conversations(jdbc).save(open.assignedTo(new State.Assigned(AssigneeType.USER, "u1", "One", null)), at);
        return id;
    }
}
