package dev.maillon.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.State;
import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.FreshApiTest;
import dev.maillon.starter.Stored;
import dev.maillon.store.reassignments.ReassignedConversations;
import dev.maillon.store.reassignments.Reassignments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ReassignmentsTest extends FreshApiTest {

    private static final String TO_SALES = "{\"user\": \"Amel Haddad\", \"to\": {\"team\": \"Sales\"}}";

    @Autowired
    private Reassignments reassignments;

    @Autowired
    private ReassignedConversations conversations;

    @Test
    void theSameKeyTwiceIsOneReassignmentWhoseRunIsStartedUntilItHasEnded() {
        Answer first = begin("twice", TO_SALES);
        Answer second = begin("twice", TO_SALES);

        assertThat(first.status()).as(first.text()).isEqualTo(202);
        assertThat(first.get("/user/id")).isEqualTo("amel");
        assertThat(first.get("/status")).isEqualTo("running");
        assertThat(second.json()).isEqualTo(first.json());
        ReassignmentId which = new ReassignmentId("demo", first.get("/id"));
        assertThat(runs.reassigned).containsExactly(which, which);

        reassignments.end(which, Stored.AT, false);
        assertThat(begin("twice", TO_SALES).get("/status")).isEqualTo("done");
        assertThat(runs.reassigned).hasSize(2);
    }

    @Test
    void theSameKeyWithAnotherBodyIs409() {
        begin("reused", TO_SALES);
        assertThat(begin("reused", "{\"user\": \"Amel Haddad\", \"to\": {\"team\": \"Support\"}}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void showsHowFarItIsByWhatBecameOfEachConversation() {
        // Nobody of whom other tests tell, since all share a database.
        give("c-moved", "emil");
        give("c-kept", "emil");
        ReassignmentId which = new ReassignmentId(
                "demo",
                begin("progress", "{\"user\": \"emil\", \"to\": {\"user\": \"Chloé Martin\"}}")
                        .get("/id"));
        conversations.addThoseOf(reassignments.findById(which).orElseThrow());
        assertThat(conversations.waiting(which, 9)).isEqualTo(List.of("c-kept", "c-moved"));

        give("c-moved", "chloe");
        conversations.settle(which, "c-moved", ReassignedConversations.State.MOVED, "Assigned to Chloé Martin.");
        conversations.settle(which, "c-kept", ReassignedConversations.State.FAILED, "No answer.");
        conversations.settle(which, "c-kept", ReassignedConversations.State.MOVED, "Too late.");

        Answer answer = api.get("/reassignments/" + which.id());
        assertThat(answer.get("/total")).isEqualTo("2");
        assertThat(answer.get("/moved")).isEqualTo("1");
        assertThat(answer.get("/failed")).isEqualTo("1");
        assertThat(answer.get("/waiting")).isEqualTo("0");
        assertThat(answer.get("/left")).isEqualTo("1");
        assertThat(answer.get("/problems/0/conversationId")).isEqualTo("c-kept");
        assertThat(answer.get("/problems/0/why")).isEqualTo("No answer.");
    }

    @Test
    void whoHasLeftTheCatalogIsKnownByTheirConversations() {
        assertThat(begin("gone-1", "{\"user\": \"dora\", \"to\": {\"team\": \"Sales\"}}")
                        .status())
                .isEqualTo(400);
        give("c-of-dora", "dora");
        assertThat(begin("gone-2", "{\"user\": \"dora\", \"to\": {\"team\": \"Sales\"}}")
                        .get("/user/id"))
                .isEqualTo("dora");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'to': {'team': 'Sales'}} | user",
                "{'user': 'Amel', 'to': {'team': 'Sales'}} | user",
                "{'user': 'amel'} | to",
                "{'user': 'amel', 'to': {'team': 'Sails'}} | to",
                "{'user': 'amel', 'to': {'user': 'amel'}} | to",
                "{'user': 'amel', 'to': {'team': 'Sales', 'user': 'bruno'}} | to",
                "{'user': 'amel', 'to': {'team': 'Sales'}, 'methode': 'least_open'} | methode"
            })
    void saysWhichPropertyIsAtFault(String body, String field) {
        Answer answer = begin("faulty", body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.get("/field")).isEqualTo(field);
        assertThat(runs.reassigned).isEmpty();
    }

    @Test
    void isAnOperatorsToDo() {
        Answer answer = api.send(
                "POST",
                "/v1/workspaces/demo/reassignments",
                "amels-staff-key",
                TO_SALES,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "k");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(api.get("/reassignments/unknown").status()).isEqualTo(404);
    }

    private Answer begin(String key, String body) {
        return api.post("/reassignments", body, "Idempotency-Key", key);
    }

    private void give(String conversation, String user) {
        stored.assign(stored.conversationOnce(conversation), new State.Assigned(AssigneeType.USER, user, user, null));
    }
}
