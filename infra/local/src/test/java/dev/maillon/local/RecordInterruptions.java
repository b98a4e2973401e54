package dev.maillon.local;

import dev.maillon.local.model.Reaction;
import dev.maillon.local.model.ScriptedModel;
import io.temporal.client.WorkflowClient;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Records the turns that come out otherwise than the first plan had it; a model that never ends its answer holds them in mid-plan. */
final class RecordInterruptions {

    private static final Reaction UNTRUE = Reaction.answers("""
            {"lines":[1],"actions":[],"reply":{"text":"I write to $contact.email.","claims":[]}}""");
    private static final Reaction TRUE_NOW = Reaction.answers("""
            {"text":"To which address may I write?","claims":[]}""");
    private static final Reaction GREETS = Reaction.answers("""
            {"lines":[1],"actions":[],"reply":{"text":"Hello.","claims":[]}}""");

    private final RecordHistories histories;
    private final LocalStack stack;
    private final ScriptedModel model;
    private final WorkflowClient temporal;

    RecordInterruptions(RecordHistories histories, LocalStack stack, ScriptedModel model) {
        this.histories = histories;
        this.stack = stack;
        this.model = model;
        this.temporal = TestStack.temporal(stack);
    }

    void record() throws IOException {
        planned("fallback-after-a-refused-key", Reaction.fails(401));
        planned("reply-written-again", UNTRUE, TRUE_NOW);
        joinedInMidPlan();
        takenOverInMidPlan();
        cancelledInMidPlan();
        cancelledInMidDelivery();
    }

    private void planned(String kind, Reaction... reactions) throws IOException {
        model.next(reactions);
        histories.write(kind, someone().says("Hello"));
    }

    private void joinedInMidPlan() throws IOException {
        Customer customer = someone();
        heldInMidPlan(customer, GREETS);
        histories.write("joined-in-mid-plan", customer.says("a second line"));
    }

    private void takenOverInMidPlan() throws IOException {
        String conversation = heldInMidPlan(someone());
        histories.post(
                "/conversations/" + conversation + "/actions", Map.of("type", "assign", "to", Map.of("user", "amel")));
        histories.write("taken-over-in-mid-plan", oldest(conversation));
    }

    private void cancelledInMidPlan() throws IOException {
        cancel("cancelled-in-mid-plan", heldInMidPlan(someone()));
    }

    private void cancelledInMidDelivery() throws IOException {
        stack.sink().answerWith(503);
        model.next(GREETS);
        Customer customer = someone();
        String conversation = writes(customer);
        TestStack.await(
                () -> TestStack.turns(stack.api(), conversation),
                turns -> turns.stream()
                        .anyMatch(turn -> turn.at("/reply/status").asString("").equals("stored")));
        cancel("cancelled-in-mid-delivery", conversation);
        stack.sink().answerWith(null);
    }

    private void cancel(String kind, String conversation) throws IOException {
        JsonNode turn = TestStack.turns(stack.api(), conversation).getLast();
        Operators.cancel(temporal, turn);
        histories.write(kind, turn);
    }

    /** @param then what the model answers the next time */
    private String heldInMidPlan(Customer customer, Reaction... then) {
        int asked = model.questions().size();
        model.next(new Reaction.Drips()).next(then);
        String conversation = writes(customer);
        TestStack.await(() -> model.questions().size(), now -> now > asked);
        return conversation;
    }

    private static String writes(Customer customer) {
        return customer.insists(customer.nextId(), "Hello")
                .body()
                .at("/conversationId")
                .asString();
    }

    private JsonNode oldest(String conversation) {
        return TestStack.turnsWhenQuiet(stack.api(), conversation, 1).getLast();
    }

    private Customer someone() {
        return new Customer(stack.api(), "web");
    }
}
