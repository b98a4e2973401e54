package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.model.Question;
import dev.maillon.local.model.Reaction;
import dev.maillon.local.model.ScriptedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * SIGKILL of the worker while it waits for a model, and after the answer and before its report. One conversation stands still at each
 * {@link ModelMoment}; one SIGKILL ends them all; another worker takes up the work; then effects and requests are counted.
 */
class ModelCrashIT {

    private static final String GREETING =
            "{\"lines\":[1],\"actions\":[],\"reply\":{\"text\":\"Hello.\",\"claims\":[]}}";

    @TempDir
    private Path halts;

    /** Whose last answer has not come. */
    private final Set<ModelMoment> stood = ConcurrentHashMap.newKeySet();

    private final ScriptedModel model = new ScriptedModel(0, this::answer);
    private final LocalStack stack = TestStack.startWithoutWorker(model);
    private final Map<ModelMoment, Customer> customers = new EnumMap<>(ModelMoment.class);
    private final Map<ModelMoment, String> conversations = new EnumMap<>(ModelMoment.class);
    private final List<Process> workers = new ArrayList<>();

    @BeforeEach
    void startWorkerAndGreet() throws IOException {
        startWorker();
        TestStack.putCatalog(stack, "model");
        Stream.of(ModelMoment.values()).forEach(this::greet);
    }

    @AfterEach
    void end() {
        workers.forEach(Process::destroyForcibly);
        stack.close();
        model.close();
    }

    @Test
    @Tag("R38")
    @Tag("R39")
    void aWorkerKilledWhileAModelIsAskedRepeatsNoEffectAndAsksOnceMoreAtMost() throws Exception {
        Stream.of(ModelMoment.values()).forEach(this::standStill);
        workers.getLast().destroyForcibly().waitFor();
        HaltPoint.clear(halts);
        startWorker();
        for (ModelMoment moment : ModelMoment.values()) {
            assertWhole(moment);
        }
    }

    private Reaction answer(Question question) {
        return Stream.of(ModelMoment.values())
                .filter(moment -> moment.isOf(question))
                .findFirst()
                .map(moment -> answer(moment, question))
                .orElseGet(() -> Reaction.answers(GREETING));
    }

    private Reaction answer(ModelMoment moment, Question question) {
        boolean stands = moment.step() == null && moment.isLast(question) && stood.add(moment);
        return stands ? new Reaction.Hangs() : moment.answer(question);
    }

    private void greet(ModelMoment moment) {
        Customer customer = new Customer(stack.api(), "web");
        customers.put(moment, customer);
        conversations.put(moment, TestStack.conversationOf(customer.says("Hello")));
    }

    private void standStill(ModelMoment moment) {
        String conversation = Objects.requireNonNull(conversations.get(moment));
        if (moment.step() != null) {
            new HaltPoint("after", moment.step()).set(halts, conversation);
        }
        Customer customer = Objects.requireNonNull(customers.get(moment));
        customer.insists(customer.nextId(), moment.words());
        TestStack.await(
                () -> moment.step() == null ? stood.contains(moment) : HaltPoint.isReached(halts, conversation),
                reached -> reached);
    }

    private void assertWhole(ModelMoment moment) {
        String conversation = Objects.requireNonNull(conversations.get(moment));
        List<JsonNode> turns = TestStack.turnsWhenQuiet(stack.api(), conversation, 2);
        assertThat(turns).as(moment.words()).hasSize(2);
        assertThat(turns.getFirst().at("/outcomes").values().stream()
                        .map(outcome -> outcome.at("/status").asString()))
                .as(moment.words())
                .containsExactly("applied");
        assertThat(texts(conversation)).as(moment.words()).containsExactly("Hello.", "Goodbye.");
        assertThat(TestStack.events(stack.api(), conversation).stream()
                        .map(event -> event.at("/type").asString()))
                .as(moment.words())
                .containsExactlyInAnyOrder("conversation_opened", "conversation_assigned", moment.event());
        assertThat(asked(moment)).as(moment.words()).hasSize(moment.questions() + 1);
    }

    private Stream<String> texts(String conversation) {
        return stack.sink().replies().stream()
                .map(ReplySink.Received::body)
                .filter(reply -> reply.at("/conversationId").asString().equals(conversation))
                .map(reply -> reply.at("/text").asString());
    }

    private List<Question> asked(ModelMoment moment) {
        return model.questions().stream().filter(moment::isOf).toList();
    }

    private void startWorker() throws IOException {
        workers.add(HaltingWorker.start(halts, stack.workerSettings(), List.of()));
    }
}
