package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.MaillonApi.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What staff and operators do beside turns, over HTTP: undo, resend a dead letter, look after follow-ups. */
@OnSharedStack
class PeopleIT {

    private static final LocalStack STACK = TestStack.get();
    private static final MaillonApi API = STACK.api();

    @BeforeAll
    static void putCatalog() {
        TestStack.putCatalog("people");
    }

    @AfterEach
    void endTheOutage() {
        STACK.sink().answerWith(null);
    }

    @Test
    @Tag("R23")
    void anUndoPutsBackWhatATurnHasDone() {
        JsonNode turn = interested();
        String conversation = TestStack.conversationOf(turn);
        staff(conversation, "k1", Map.of("type", "update_contact_field", "field", "Budget", "value", 9));

        Answer undone = TestStack.await(
                () -> API.post(
                        "/conversations/" + conversation + "/turns/" + path(turn, "turnId") + "/undo", Map.of(), "u"),
                answer -> answer.status() != 503 && answer.status() != 409);

        assertThat(undone.body().at("/outcomes").values().stream()
                        .map(outcome -> outcome.at("/status").asString()
                                + outcome.at("/reason").asString("")))
                .as(undone.text())
                .containsExactly("refusednot_undoable", "applied", "refusedchanged_since");
        JsonNode contact = API.get("/conversations/" + conversation).body().at("/contact");
        assertThat(contact.at("/lifecycleStage").isNull()).isTrue();
        assertThat(contact.at("/fields/budget").asInt()).isEqualTo(9);
        new Ledger(API, TestStack.jdbc(STACK), conversation).assertBalanced(TestStack.turns(API, conversation));
    }

    @Test
    @Tag("R33")
    void aDeadLetterIsTakenWhenAnOperatorSendsItAgain() {
        String conversation = TestStack.conversationOf(new Customer(API, "web").says("hello"));
        STACK.sink().answerWith(400);
        moveTo(conversation, "Lost");
        JsonNode letter = TestStack.await(() -> deadLetters(conversation), letters -> !letters.isEmpty())
                .getFirst();
        assertThat(letter.at("/why").asString()).contains("400");
        STACK.sink().answerWith(null);

        Answer sent = API.post("/webhooks/dead/ring/" + path(letter, "event") + "/resend", Map.of());

        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        TestStack.await(() -> deadLetters(conversation), List::isEmpty);
        assertThat(STACK.sink().received("/assigned"))
                .filteredOn(
                        event -> event.body().at("/conversationId").asString().equals(conversation))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.id()).isEqualTo(letter.at("/event").asString()));
    }

    @Test
    @Tag("R33")
    void aTargetThatNobodyRunsIsShownAndHoldsUpNoTurn() {
        JsonNode turn = interested();

        TestStack.turnsWhenQuiet(API, TestStack.conversationOf(turn), 1);

        Map<String, String> expected = Map.of("nobody-polls", "no_worker", "nobody-knows", "failing");
        assertThat(stateOf("never-started")).isEqualTo("untried");
        List<JsonNode> targets = TestStack.await(
                () -> API.get("/followups/targets").body().at("/items").values().stream()
                        .filter(target ->
                                expected.containsKey(target.at("/trigger").asString()))
                        .toList(),
                found -> found.stream()
                        .allMatch(target -> target.at("/state")
                                .asString()
                                .equals(expected.get(target.at("/trigger").asString()))));
        assertThat(targets)
                .hasSize(2)
                .allSatisfy(target -> assertThat(target.at("/stuck").size()).isPositive());
    }

    @Test
    @Tag("R33")
    @Tag("R34")
    void followUpsInOrderRunInTheOrderOfTheEvents() {
        String conversation = TestStack.conversationOf(new Customer(API, "web").says("hello"));
        List<String> stages = List.of("Qualified", "Customer", "New Lead", "Customer", "Qualified", "New Lead");

        stages.forEach(stage -> moveTo(conversation, stage));

        List<String> filed = TestStack.await(() -> filed(conversation), texts -> texts.size() == stages.size());
        assertThat(filed)
                .containsExactlyElementsOf(IntStream.range(0, stages.size())
                        .mapToObj(i -> "made " + stages.get(i))
                        .toList());
        TestStack.await(() -> stateOf("in-order"), "ok"::equals);
    }

    private static String stateOf(String trigger) {
        return API.get("/followups/targets").body().at("/items").values().stream()
                .filter(target -> target.at("/trigger").asString().equals(trigger))
                .map(target -> target.at("/state").asString())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode interested() {
        return new Customer(API, "web").says("interested, 5");
    }

    private static void moveTo(String conversation, String stage) {
        staff(conversation, stage + System.nanoTime(), Map.of("type", "update_lifecycle_stage", "stage", stage));
    }

    private static void staff(String conversation, String key, Map<String, Object> action) {
        Answer answer = TestStack.await(
                () -> API.post("/conversations/" + conversation + "/actions", action, key),
                done -> done.status() != 503);
        assertThat(answer.body().at("/status").asString()).as(answer.text()).isEqualTo("applied");
    }

    private static List<JsonNode> deadLetters(String conversation) {
        return API.get("/webhooks/dead").body().at("/items").values().stream()
                .filter(letter -> letter.at("/conversationId").asString().equals(conversation))
                .toList();
    }

    private static List<String> filed(String conversation) {
        return STACK.sink().received("/crm").stream()
                .filter(entry -> entry.id().startsWith("followup/in-order/" + conversation))
                .map(entry -> entry.body().at("/text").asString().replaceAll(" by .*", ""))
                .toList();
    }

    private static String path(JsonNode of, String property) {
        return URLEncoder.encode(of.at("/" + property).asString(), StandardCharsets.UTF_8);
    }
}
