package dev.maillon.activities.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.Scene;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.followup.FollowUpQueue;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.turn.TaskQueues;
import dev.maillon.store.StoreTest;
import dev.maillon.store.catalogs.CatalogVersions;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.events.Events;
import dev.maillon.turns.MaillonSearchAttributes;
import dev.maillon.turns.followup.FollowUpLineWorkflow;
import dev.maillon.turns.followup.FollowUpTargets.Target;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.SearchAttributes;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Two workspaces with the same triggers, types and queues, in our namespace and in another one, on a real Temporal server: each sees its own
 * runs, whatever its catalog calls them.
 */
@SpringBootTest(
        classes = FollowingUpTest.Wiring.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "maillon.followups.namespaces[0].name=shared")
@ContextConfiguration(initializers = StoreTest.FreshDatabase.class)
@Tag("R33")
class TargetScopesTest {

    private static final String PLAIN = "Plain";

    /** As far as a catalog lets them through: a type is one line, an id also has no space, slash or hash. */
    private static final List<String> TYPES = List.of(
            PLAIN,
            "plain",
            "x' OR WorkflowType = \"Plain\" -- ",
            "x\\' OR WorkflowType = \"Plain\" -- ",
            "x\" OR WorkflowType = 'Plain' -- ",
            "Plain' OR '1' = '1",
            "'quoted'",
            "say \"hi\"",
            "back\\slash",
            "trailing\\",
            "50%_! -- /* # ;",
            "Café👍");

    private static final List<String> IDS = List.of(
            "twin", "TWIN", "t%", "t_", "t'", "t\\", "t\"", "t\\'OR(WorkflowType=\"Plain\")--", "é;--", "again-1");

    @Autowired
    private FollowingUpActivity followingUp;

    @Autowired
    private FollowingInLineActivity inLine;

    @Autowired
    private InspectingTargetsActivity targets;

    @Autowired
    private Catalogs catalogs;

    @Autowired
    private CatalogVersions versions;

    @Autowired
    private Scene scene;

    @Autowired
    private Events events;

    @Autowired
    private WorkflowClient client;

    private WorkflowClient shared;
    private WorkerFactory workers;

    @BeforeEach
    void start() {
        shared = Gate.namespace(client, "shared");
        workers = WorkerFactory.newInstance(client);
        Worker turns = workers.newWorker(TaskQueues.TURNS);
        turns.registerWorkflowImplementationTypes(FollowUpLineWorkflow.class);
        turns.registerActivitiesImplementations(inLine);
        workers.start();
    }

    @AfterEach
    void close() {
        workers.shutdownNow();
    }

    @Test
    void eachWorkspaceSeesItsOwnRunsAlone() {
        Conversation a = scene.openConversation(URI.create("http://127.0.0.1:9"));
        Conversation b = scene.openConversation(URI.create("http://127.0.0.1:9"));
        String eventOfA = followed(a);
        awaitLines(a);
        String eventOfB = followed(b);
        strangers();

        assertThat(stuck(a)).isEqualTo(expected(eventOfA));
        assertThat(stuck(b)).isEqualTo(expected(eventOfB));
    }

    /** Here both conversations have one id, and so their lines one Workflow Id: in an installation, a conversation's id knows its workspace. */
    private void awaitLines(Conversation conversation) {
        triggers().stream()
                .filter(trigger -> String.valueOf(trigger.get("start")).contains("namespace="))
                .map(trigger -> new FollowUpQueue(
                        conversation.workspace(), String.valueOf(trigger.get("id")), conversation.id()))
                .forEach(
                        line -> client.newUntypedWorkflowStub(line.workflowId()).getResult(Void.class));
    }

    /** Runs that look like follow-ups, of nobody or of a workspace that is called nearly so. */
    private void strangers() {
        for (Map<String, Object> memo :
                List.<Map<String, Object>>of(Map.of(), Map.of("workspace", 7), Map.of("workspace", "w-"))) {
            shared.newUntypedWorkflowStub(PLAIN, stranger().setMemo(memo).build())
                    .start();
        }
        client.newUntypedWorkflowStub(
                        PLAIN,
                        stranger()
                                .setTypedSearchAttributes(SearchAttributes.newBuilder()
                                        .set(MaillonSearchAttributes.WORKSPACE, "w-")
                                        .build())
                                .build())
                .start();
    }

    private static WorkflowOptions.Builder stranger() {
        return WorkflowOptions.newBuilder()
                .setTaskQueue("nobody-polls-this")
                .setWorkflowId("followup/twin/" + UUID.randomUUID());
    }

    /** @return the id of the one event that all triggers have followed */
    private String followed(Conversation conversation) {
        String document =
                versions.findCurrent(conversation.workspace()).orElseThrow().document();
        catalogs.save(
                conversation.workspace(),
                document.substring(0, document.indexOf("triggers:")) + "triggers: "
                        + Json.mapper().writeValueAsString(triggers()),
                "test",
                null);
        ActionEvent event = new ActionEvent.LifecycleStageUpdated(
                scene.header(scene.turn(conversation, conversation.workspace(), "hello"), 1),
                new State.Stage("New Lead"),
                new State.Stage("Qualified"));
        events.record(event, true);
        followingUp.followUp(conversation.key());
        return event.header().id();
    }

    private static List<Map<String, Object>> triggers() {
        List<Map<String, Object>> triggers = new ArrayList<>();
        for (String place : List.of("", "shared")) {
            for (int i = 0; i < TYPES.size(); i++) {
                triggers.add(trigger(place + "type-" + i, TYPES.get(i), place));
            }
            IDS.forEach(id -> triggers.add(trigger(id + place, PLAIN, place)));
        }
        return triggers;
    }

    private static Map<String, Object> trigger(String id, String type, String namespace) {
        Map<String, String> start = new HashMap<>(Map.of("workflowType", type, "taskQueue", "nobody-polls-this"));
        if (!namespace.isEmpty()) {
            start.put("namespace", namespace);
        }
        return Map.of("id", id, "when", Map.of("event", "lifecycle_stage_updated"), "start", start);
    }

    private Map<String, List<String>> stuck(Conversation conversation) {
        return Gate.until(
                () -> targets.inspect(conversation.workspace()).items().stream()
                        .collect(Collectors.toMap(Target::trigger, Target::stuck)),
                seen -> seen.values().stream().noneMatch(List::isEmpty));
    }

    private static Map<String, List<String>> expected(String event) {
        return triggers().stream()
                .map(trigger -> String.valueOf(trigger.get("id")))
                .collect(Collectors.toMap(id -> id, id -> List.of("followup/" + id + "/" + event)));
    }
}
