package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowExecutionDescription;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a turn costs in Temporal: events and bytes, however long the conversation. */
@OnSharedStack
class HistoryIT {

    private static final MaillonApi API = TestStack.get().api();

    @BeforeAll
    static void putCatalog() {
        TestStack.putCatalog("load");
    }

    @Test
    void aTurnHasAtMostThirtyEventsAndTenKilobytesAtTwentyAndAtTwoThousandEarlierMessages() {
        WorkflowExecutionDescription few = turnAfter(20);
        WorkflowExecutionDescription many = turnAfter(2_000);
        assertThat(few.getHistoryLength()).isLessThanOrEqualTo(30).isEqualTo(many.getHistoryLength());
        long bytes = few.getWorkflowExecutionInfo().getHistorySizeBytes();
        assertThat(bytes).isLessThan(10_240);
        // Times and ids differ by a few digits, messages by nothing.
        assertThat(many.getWorkflowExecutionInfo().getHistorySizeBytes()).isBetween(bytes - 100, bytes + 100);
    }

    private static WorkflowExecutionDescription turnAfter(int earlier) {
        Customer customer = new Customer(API, "web");
        String conversation = TestStack.conversationOf(customer.says("hello"));
        addMessages(conversation, earlier);
        JsonNode turn = customer.says("all of it for 2500");
        assertThat(turn.at("/outcomes").size()).isEqualTo(3);
        return TestStack.temporal(TestStack.get())
                .newUntypedWorkflowStub(
                        turn.at("/workflowId").asString(),
                        Optional.of(turn.at("/runId").asString()),
                        Optional.empty())
                .describe();
    }

    private static void addMessages(String conversation, int count) {
        JdbcClient jdbc = TestStack.jdbc(TestStack.get());
        for (int i = 0; i < count; i++) {
            jdbc.sql("""
                    INSERT INTO message (workspace, conversation_id, id, channel, gateway_id, turn_id, episode, from_type,
                        from_id, text, attachments, at)
                    SELECT workspace, conversation_id, MD5(CONCAT(id, :n)), channel, MD5(CONCAT(id, :n)), turn_id,
                        episode, from_type, from_id, 'An earlier message of some length, as customers write them.',
                        attachments, at
                    FROM message WHERE conversation_id = :conversation AND gateway_id IS NOT NULL ORDER BY seq LIMIT 1""").param("n", i).param("conversation", conversation).update();
        }
    }
}
