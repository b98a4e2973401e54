package dev.maillon.starter.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.State;
import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.ApiTest;
import dev.maillon.starter.FakeRuns;
import dev.maillon.starter.Stored;
import dev.maillon.store.reassignments.Reassignments;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A catalog that removes or disables somebody who has open conversations says how many, and may give them away. */
@ApiTest
@Tag("R40")
class LeftBehindTest {

    private static final State.Assigned DORA = new State.Assigned(AssigneeType.USER, "dora", "Dora Diaz", null);

    @Autowired
    private Api api;

    @Autowired
    private Stored stored;

    @Autowired
    private FakeRuns runs;

    @Autowired
    private Reassignments reassignments;

    @BeforeEach
    void begin() {
        runs.reset();
        assertThat(put("", withDora("true")).status()).isEqualTo(200);
        stored.assign(stored.conversationOnce("left-1"), DORA);
        stored.assign(stored.conversationOnce("left-2"), DORA);
    }

    /** Other tests put catalogs too. */
    @AfterEach
    void leaveNothing() {
        stored.assign(stored.conversationOnce("left-1"), State.Assigned.NOBODY);
        stored.assign(stored.conversationOnce("left-2"), State.Assigned.NOBODY);
    }

    @Test
    void whoIsThereLeavesNothingBehind() {
        assertThat(left(put("", withDora("true")))).isEmpty();
    }

    @Test
    void whoIsDisabledIsToldOfWithWhatTheyHave() {
        assertThat(left(put("", withDora("false"))))
                .singleElement()
                .asString()
                .startsWith("\"Dora Diaz\" (dora) has 2 open conversations")
                .contains("?reassignTo=", "POST /reassignments");
    }

    @Test
    void soIsWhoIsRemovedAlsoByADryRun() {
        assertThat(left(put("?dryRun=true", Stored.example()))).hasSize(1);
        assertThat(left(put("", Stored.example()))).hasSize(1);
    }

    @Test
    void whatIsLeftBehindGoesToWhomTheCallerNames() {
        Answer answer = put("?reassignTo=Sales", Stored.example());
        Answer again = put("?reassignTo=Sales", Stored.example());

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        ReassignmentId which = new ReassignmentId("demo", answer.get("/reassignments/0"));
        assertThat(again.json().at("/reassignments")).isEqualTo(answer.json().at("/reassignments"));
        assertThat(runs.reassigned).containsExactly(which, which);
        assertThat(reassignments.findById(which))
                .hasValueSatisfying(begun -> assertThat(begun.userId()).isEqualTo("dora"));
    }

    @Test
    void nobodyOfThatNameIsTheCallersMistakeAndChangesNothing() {
        String before = api.get("/catalog").header("ETag");

        Answer answer = put("?reassignTo=Slaes", Stored.example());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.get("/field")).isEqualTo("reassignTo");
        assertThat(api.get("/catalog").header("ETag")).isEqualTo(before);
        assertThat(runs.reassigned).isEmpty();
    }

    private Answer put(String query, String document) {
        return api.put("/catalog" + query, "application/yaml", document);
    }

    private static List<String> left(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/warnings").values().stream()
                .filter(warning -> warning.at("/path").asString().equals("users"))
                .map(warning -> warning.at("/message"))
                .map(JsonNode::asString)
                .toList();
    }

    private static String withDora(String enabled) {
        return Stored.example()
                .replace("users:\n", "users:\n  - {id: dora, name: Dora Diaz, enabled: " + enabled + "}\n");
    }
}
