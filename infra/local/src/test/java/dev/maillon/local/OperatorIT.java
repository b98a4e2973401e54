package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.MaillonApi.Answer;
import io.temporal.client.WorkflowClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people may do to a turn that is under way: take the conversation over, terminate the run, reset it. */
@OnSharedStack
class OperatorIT {

    private static final LocalStack STACK = TestStack.get();
    private static final MaillonApi API = STACK.api();
    private static final WorkflowClient TEMPORAL = TestStack.temporal(STACK);

    @BeforeAll
    static void putCatalog() {
        TestStack.putCatalog("load");
    }

    @AfterEach
    void endTheGatewaysOutage() {
        STACK.sink().answerWith(null);
    }

    @Test
    @Tag("R41")
    void nothingOfTheAgentIsDeliveredAfterATakeover() {
        JsonNode turn = turnInDelivery("hello");
        String conversation = TestStack.conversationOf(turn);

        staff(conversation, Map.of("type", "assign", "to", Map.of("user", "u1")));
        STACK.sink().answerWith(null);
        staff(conversation, Map.of("type", "send", "text", "It is me now."));

        assertThat(TestStack.await(() -> textsThatArrived(conversation), texts -> !texts.isEmpty()))
                .containsExactly("It is me now.");
        JsonNode reply =
                TestStack.turnsWhenQuiet(API, conversation, 1).getLast().at("/reply");
        assertThat(reply.at("/status").asString()).isEqualTo("failed");
        assertThat(reply.at("/reason").asString()).isEqualTo("taken_over");
    }

    @Test
    @Tag("R38")
    void healingEndsTheTurnOfARunThatWasTerminated() {
        JsonNode turn = turnInDelivery("all 5");
        String conversation = TestStack.conversationOf(turn);

        TEMPORAL.newUntypedWorkflowStub(turn.at("/workflowId").asString()).terminate("by an operator");
        STACK.sink().answerWith(null);

        assertThat(TestStack.await(() -> textsThatArrived(conversation), texts -> !texts.isEmpty()))
                .containsExactly("Your budget is 5.");
        assertEverythingHappenedOnce(conversation);
    }

    @Test
    void aCancelledRunEndsThoughTheGatewayIsAway() {
        JsonNode turn = turnInDelivery("hello");

        Operators.cancel(TEMPORAL, turn);

        JsonNode ended =
                TestStack.turnsWhenQuiet(API, TestStack.conversationOf(turn), 1).getFirst();
        assertThat(ended.at("/result").asString()).isEqualTo("cancelled");
        assertThat(ended.at("/reply/status").asString()).isEqualTo("failed");
    }

    @Test
    @Tag("R39")
    void aRunThatIsResetRepeatsNothing() {
        JsonNode turn = new Customer(API, "web").says("all 5");
        String conversation = TestStack.conversationOf(turn);
        TestStack.turnsWhenQuiet(API, conversation, 1);

        String again = Operators.resetToItsBeginning(TEMPORAL, turn);

        Operators.run(TEMPORAL, turn.at("/workflowId").asString(), again).getResult(Void.class);
        assertThat(textsThatArrived(conversation)).containsExactly("Your budget is 5.");
        assertEverythingHappenedOnce(conversation);
    }

    private static JsonNode turnInDelivery(String text) {
        STACK.sink().answerWith(503);
        Customer customer = new Customer(API, "web");
        String conversation = customer.insists(customer.nextId(), text)
                .body()
                .at("/conversationId")
                .asString();
        return TestStack.await(
                        () -> TestStack.turns(API, conversation),
                        turns -> turns.stream()
                                .anyMatch(turn ->
                                        turn.at("/reply/status").asString("").equals("stored")))
                .getFirst();
    }

    private static void assertEverythingHappenedOnce(String conversation) {
        List<JsonNode> turns = TestStack.turnsWhenQuiet(API, conversation, 1);
        assertThat(turns).hasSize(1);
        assertThat(turns.getFirst().at("/outcomes").values())
                .allSatisfy(
                        outcome -> assertThat(outcome.at("/status").asString()).isEqualTo("applied"));
        assertThat(TestStack.events(API, conversation).stream()
                        .map(event -> event.at("/type").asString()))
                .containsExactlyInAnyOrder(
                        "conversation_opened",
                        "conversation_assigned",
                        "contact_field_updated",
                        "lifecycle_stage_updated",
                        "conversation_assigned");
    }

    private static void staff(String conversation, Map<String, Object> action) {
        Answer answer = TestStack.await(
                () -> API.post(
                        "/conversations/" + conversation + "/actions", action, conversation + action.get("type")),
                done -> done.status() != 503);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static List<String> textsThatArrived(String conversation) {
        return STACK.sink().replies().stream()
                .filter(reply -> reply.body().at("/conversationId").asString().equals(conversation))
                .map(reply -> reply.body().at("/text").asString())
                .toList();
    }
}
