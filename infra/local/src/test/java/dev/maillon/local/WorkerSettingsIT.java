package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.model.ProviderKind;
import dev.maillon.local.model.Question;
import dev.maillon.local.model.Reaction;
import dev.maillon.local.model.ScriptedModel;
import dev.maillon.worker.WorkerApplication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What settings alone decide about a worker and its model, shown by whole turns of one that is started with them. */
class WorkerSettingsIT {

    private static final ScriptedModel MODEL = new ScriptedModel(0, question -> Reaction.fails(500));
    private static final LocalStack STACK = TestStack.startWithoutWorker(MODEL);
    private static final String PLAN = """
            {"lines":[2],
             "actions":[{"action":{"type":"update_lifecycle_stage","stage":"Qualified"},"lines":[2],"needs":[],"later":false}],
             "reply":{"text":"I write to $contact.email.","claims":[1]}}""";

    private static final String REPLY = "{\"text\":\"Which address do you have?\",\"claims\":[1]}";

    @BeforeAll
    static void putCatalog() {
        TestStack.putCatalog(STACK, "model");
    }

    @AfterAll
    static void stop() {
        STACK.close();
        MODEL.close();
    }

    @ParameterizedTest
    @EnumSource
    void anyProviderAndAnyModelPlansMendsAndWritesAgain(ProviderKind kind) {
        int before = MODEL.questions().size();
        MODEL.next(Reaction.answers("Sure!"), Reaction.answers(PLAN), Reaction.answers(REPLY));
        String key = "the-key-of-" + kind;
        Map<String, String> settings = Map.of(
                "maillon.llm.primary.kind",
                kind.wireName(),
                "maillon.llm.primary.model",
                "a-model-of-" + kind,
                "maillon.llm.primary.api-key",
                key);

        try (ConfigurableApplicationContext worker = worker(settings)) {
            assertThat(worker.isRunning()).isTrue();
            JsonNode turn = new Customer(STACK.api(), "web").says("A quote, please");

            assertThat(turn.at("/outcomes/0/status").asString()).isEqualTo("applied");
            assertThat(turn.at("/reply/text").asString()).isEqualTo("Which address do you have?");
            assertThat(turn.at("/modelCalls").asInt()).isEqualTo(3);
        }

        List<Question> asked =
                MODEL.questions().subList(before, MODEL.questions().size());
        assertThat(asked).extracting(Question::purpose).containsExactly("plan", "plan", "reply");
        assertThat(asked).extracting(Question::model).containsOnly("a-model-of-" + kind);
        assertThat(asked)
                .allSatisfy(question -> assertThat(question.authorization()).endsWith(key));
    }

    @Test
    void tracesOfStepsAndRequestsGoToTheEndpointThatIsSetWithoutACustomersWord() {
        MODEL.next(Reaction.answers("No."), Reaction.answers(PLAN), Reaction.answers(REPLY));
        try (TraceCollector collector = new TraceCollector()) {
            // Closing it sends what has not been sent yet.
            try (ConfigurableApplicationContext worker = worker(Map.of(
                    "management.opentelemetry.tracing.export.otlp.endpoint",
                    collector.url(),
                    "maillon.llm.primary.price-in",
                    "3"))) {
                assertThat(worker.isRunning()).isTrue();
                new Customer(STACK.api(), "web").says("A quote for my gout, please");
            }

            assertThat(collector.received())
                    .contains("maillon-worker", "Plan", "Reword", "conversation/demo/", "ask scripted")
                    .contains("result", "answered", "repair", "tokens.in", "tokens.out", "cost")
                    .doesNotContain("gout", "someone-", "I write to", "Which address");
        }
    }

    private static ConfigurableApplicationContext worker(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(STACK.workerSettings());
        all.putAll(settings);
        return WorkerApplication.application().registerShutdownHook(false).run(ApplicationSettings.arguments(all));
    }
}
