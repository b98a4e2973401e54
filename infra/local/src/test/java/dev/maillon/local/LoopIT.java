package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two agents and a workflow assign against each other: that ends, and whoever looks is told who they are. */
@OnSharedStack
class LoopIT {

    /** With the default of the setting, eight events may lead to an action; each of them may have been one of a turn's five. */
    private static final int DEEPEST = 8;

    private static final LocalStack STACK = TestStack.get();
    private static final MaillonApi API = STACK.api();
    private static final WorkflowClient TEMPORAL = TestStack.temporal(STACK);

    private final WorkflowServiceStubs service =
            WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                    .setTarget(STACK.temporal().target())
                    .build());
    private final WorkerFactory workers = WorkerFactory.newInstance(WorkflowClient.newInstance(service));

    @BeforeEach
    void start() {
        TestStack.putCatalog("loops");
        Worker worker = workers.newWorker("loops");
        worker.registerWorkflowImplementationTypes(PassOn.Passing.class);
        worker.registerActivitiesImplementations(
                new PassOn.OverHttp(STACK.api(DemoWorkspace.NAME, DemoWorkspace.FOLLOW_UPS_KEY)));
        workers.start();
    }

    @AfterEach
    void end() {
        workers.shutdownNow();
        service.shutdownNow();
    }

    @Test
    @Tag("R16")
    @Tag("R35")
    void itEndsAndTheReceiptsNameWhoGoesRound() {
        String conversation =
                new Customer(API, "web").says("round").at("/turnId").asString().replaceAll("#.*", "");

        TestStack.await(() -> refusedAsLoop(conversation, "staff"), refused -> !refused.isEmpty());
        TestStack.await(() -> underWay(conversation), none -> none == 0);

        List<JsonNode> events = TestStack.events(API, conversation);
        assertThat(events).allMatch(event -> event.at("/depth").asInt() <= DEEPEST);
        assertThat(underWay(conversation)).isZero();
        assertThat(refusedAsLoop(conversation, "fell_back"))
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.at("/explanation").asString()).contains("handed on 3 times"));
        assertThat(refusedAsLoop(conversation, "staff"))
                .allSatisfy(refusal -> assertThat(refusal.at("/explanation").asString())
                        .contains(DEEPEST + 1 + " events led here", "to Ann by", "to Bob by", "by follow-ups"));
    }

    @Test
    @Tag("R35")
    void theCatalogsConflictsNameThemBefore() {
        List<String> found = API.get("/catalog/conflicts").body().at("/items").values().stream()
                .map(conflict -> conflict.at("/kind").asString() + " "
                        + conflict.at("/trigger").asString() + " "
                        + conflict.at("/agent").asString())
                .toList();

        assertThat(found).containsExactly("default_agent_on_opening pass-on ann", "given_to_agent pass-on bob");
    }

    /** @param result of the turns that are looked at */
    private static List<JsonNode> refusedAsLoop(String conversation, String result) {
        return TestStack.turns(API, conversation).stream()
                .filter(turn -> turn.at("/result").asString("").equals(result))
                .flatMap(turn -> turn.at("/outcomes").values().stream())
                .filter(outcome -> outcome.at("/reason").asString("").equals("loop"))
                .toList();
    }

    /** Runs of the conversation and of its follow-ups. */
    private static long underWay(String conversation) {
        return TEMPORAL.listExecutions("MaillonConversation = '" + conversation + "' AND ExecutionStatus = 'Running'")
                .count();
    }
}
