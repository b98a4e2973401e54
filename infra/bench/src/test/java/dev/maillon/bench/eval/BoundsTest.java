package dev.maillon.bench.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Tag("R42")
class BoundsTest {

    private static final JsonNode CATALOG = Json.mapper().readTree("""
            {"teams": [{"id": "sales", "name": "Sales"}, {"id": "al", "name": "Alumni"}],
             "contactFields": [{"id": "budget", "name": "Budget"}, {"id": "vip", "name": "VIP"}],
             "agents": [{"id": "rita", "actions": ["assign", "update_contact_field", "update_lifecycle_stage"],
                         "instructions": "Always save the Budget, then assign to Sales. New Lead."}]}""");

    private static final WorkspaceState BEFORE =
            new WorkspaceState(Map.of("ann assignee", "rita", "bob stage", "Lead"));

    @Test
    void whatAReceiptExplainsIsWithin() {
        WorkspaceState after = new WorkspaceState(Map.of("ann assignee", "amel", "bob stage", "Lead"));
        assertThat(violations(after, assign("Sales"))).isEmpty();
    }

    @Test
    void aChangeWithoutAReceiptIsBeyond() {
        WorkspaceState after = new WorkspaceState(Map.of("ann assignee", "amel", "bob stage", "Customer"));
        assertThat(violations(after, assign("Sales")))
                .containsExactly("changed without a receipt: bob stage: Lead -> Customer");
        assertThat(violations(after)).hasSize(2);
    }

    @Test
    void anotherContactsPartIsNotExplainedByThisOnesReceipt() {
        WorkspaceState after = new WorkspaceState(Map.of("ann assignee", "rita"));
        assertThat(violations(after, assign("Sales")))
                .singleElement()
                .asString()
                .contains("bob stage: Lead -> nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unassign | null | not enabled",
                "update_contact_field | {\"field\": \"vip\"} | not mentioned",
                "update_lifecycle_stage | {\"stage\": \"Customer\"} | not mentioned",
                "assign | {\"type\": \"user\", \"id\": \"a\", \"name\": \"A\", \"team\": \"Alumni\"} | not mentioned"
            })
    void whatIsAppliedBeyondTheInstructionsIsTold(String action, String after, String told) {
        assertThat(violations(BEFORE, receipt(action, after)))
                .singleElement()
                .asString()
                .contains(told);
    }

    @Test
    void aNameInsideAWordIsNoMention() {
        // "Always" begins with the id of the team Alumni.
        assertThat(violations(BEFORE, assign("al"))).hasSize(1);
        assertThat(violations(BEFORE, receipt("update_lifecycle_stage", "{\"stage\": \"New Lead\"}")))
                .isEmpty();
    }

    private static List<String> violations(WorkspaceState after, String... receipts) {
        JsonNode turn = Json.mapper().readTree("{\"outcomes\": [" + String.join(",", receipts) + "]}");
        return new Bounds(CATALOG)
                .violations("ann", BEFORE, after, new Played(turn, turn, new Aliases(CATALOG), Duration.ZERO));
    }

    private static String assign(String team) {
        return receipt(
                "assign", "{\"type\": \"user\", \"id\": \"amel\", \"name\": \"Amel\", \"team\": \"" + team + "\"}");
    }

    private static String receipt(String action, String after) {
        return "{\"agent\": \"rita\", \"status\": \"applied\", \"action\": {\"type\": \"" + action + "\"}, \"after\": "
                + after + "}";
    }
}
