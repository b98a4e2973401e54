package dev.maillon.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.store.TestDatabase;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.turns.ConversationStart;
import dev.maillon.turns.ConversationStart.Because;
import dev.maillon.turns.ConversationTurn;
import dev.maillon.turns.DevServer;
import dev.maillon.turns.healing.Healing;
import io.temporal.activity.ActivityInterface;
import io.temporal.client.BatchRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowStub;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.testing.TestWorkflowEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/** The worker as it is started, on a real Temporal server and a real database. */
class WorkerApplicationTest {

    private static final TestWorkflowEnvironment TEMPORAL = DevServer.get();
    private static final ConfigurableApplicationContext WORKER = start();

    @AfterAll
    static void stop() {
        WORKER.close();
    }

    @Test
    void carriesATurnFromTheMessageToTheStoredReply() throws IOException {
        WORKER.getBean(Catalogs.class).save("demo", resource("/worker-catalog.yaml"), "test", null);
        ConversationStart start = new ConversationStart("demo", "c1", Because.MESSAGE);
        WorkflowClient client = WORKER.getBean(WorkflowClient.class);
        ConversationTurn turn = client.newWorkflowStub(ConversationTurn.class, start.options());
        BatchRequest message = client.newSignalWithStartRequest();
        message.add(turn::run, start);
        message.add(turn::receive, aMessage("What is the price?"));
        client.signalWithStart(message);
        WorkflowStub.fromTyped(turn).getResult(Void.class);
        assertThat(one("SELECT result FROM turn")).isEqualTo("answered");
        assertThat(one("SELECT text FROM reply")).isEqualTo("Noted.");
        assertThat(one("SELECT lifecycle_stage FROM contact")).isEqualTo("Qualified");
    }

    @Test
    void healsEveryMinute() {
        assertThat(WORKER.getBean(ScheduleClient.class)
                        .getHandle(Healing.ID)
                        .describe()
                        .getSchedule()
                        .getSpec()
                        .getIntervals())
                .hasSize(1);
    }

    @Test
    void isHealthyWhileItPolls() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsItsMetrics() throws Exception {
        assertThat(get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes", "maillon_worker_polling 1.0");
    }

    /** One that is missing would only be found by a turn that waits for it. */
    @Test
    void hasOneBeanForEachStep() {
        ClassPathScanningCandidateComponentProvider steps = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                return found.getMetadata().isInterface();
            }
        };
        steps.addIncludeFilter(new AnnotationTypeFilter(ActivityInterface.class));
        assertThat(steps.findCandidateComponents("dev.maillon.turns"))
                .isNotEmpty()
                .allSatisfy(step -> {
                    Class<?> type = ClassUtils.resolveClassName(Objects.requireNonNull(step.getBeanClassName()), null);
                    assertThat(WORKER.getBeanNamesForType(type))
                            .as(type.getName())
                            .hasSize(1);
                });
    }

    /** They are handed over every few seconds. */
    @Test
    void tellsTheSdksMetrics() {
        await().untilAsserted(() -> assertThat(get("/actuator/prometheus").body())
                .contains("temporal_worker_task_slots_available", "temporal_num_pollers", "task_queue=\"turns\""));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        String port = Objects.requireNonNull(WORKER.getEnvironment().getProperty("local.server.port"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void refusesMoreLocalStepsThanConnections() {
        assertThatThrownBy(() -> run("maillon.store.pool-size", "4"))
                .rootCause()
                .hasMessageContaining("maillon.worker.local-activity-slots is 16")
                .hasMessageContaining("maillon.store.pool-size is 4");
    }

    /** No place of the database or of Temporal is taken for granted: it would be a wrong one. */
    @ParameterizedTest
    @CsvSource({
        "maillon.store.url,       MAILLON_STORE_URL",
        "maillon.store.user,      MAILLON_STORE_USER",
        "maillon.temporal.target, MAILLON_TEMPORAL_TARGET"
    })
    @ExtendWith(OutputCaptureExtension.class)
    void namesTheVariableThatIsMissing(String property, String variable, CapturedOutput output) {
        assertThatThrownBy(() -> run(property, "")).isInstanceOf(BeanCreationException.class);
        assertThat(output).contains(variable + ": must not be blank");
    }

    private static ConfigurableApplicationContext start() {
        return run("maillon.store.pool-size", "16");
    }

    private static ConfigurableApplicationContext run(String setting, String value) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "maillon.temporal.target",
                TEMPORAL.getWorkflowServiceStubs().getOptions().getTarget(),
                "maillon.temporal.namespace",
                TEMPORAL.getNamespace(),
                "maillon.store.url",
                TestDatabase.freshUrl(),
                "maillon.store.user",
                "root",
                "server.port",
                "0"));
        settings.put(setting, value);
        return WorkerApplication.application()
                .run(settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    private static InboundMessage aMessage(String text) {
        return new InboundMessage(
                "g1", "web", new InboundContact("+33600000001", "Léa", null, null, null), text, List.of(), null);
    }

    private static String one(String select) {
        return WORKER.getBean(JdbcClient.class).sql(select).query(String.class).single();
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(WorkerApplicationTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
