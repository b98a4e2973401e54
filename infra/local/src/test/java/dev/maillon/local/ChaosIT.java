package dev.maillon.local;

import static io.temporal.api.enums.v1.WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.followups.AskForRatingWorkflow.Times;
import com.example.followups.ExampleWorker;
import dev.maillon.domain.json.Json;
import dev.maillon.local.MaillonApi.Answer;
import io.temporal.client.WorkflowClient;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Two workers, two starters, the database and Temporal, killed at random while messages come; then everything is counted: nothing is lost,
 * and nothing is there twice. 200 turns; {@code -Dmaillon.chaos.turns=2000} for more, {@code -Dmaillon.chaos.seed} for the same kills again.
 */
@Tag("R38")
@Tag("R39")
@Tag("R40")
class ChaosIT {

    private static final Logger LOG = LoggerFactory.getLogger(ChaosIT.class);

    private static final int TURNS = Integer.getInteger("maillon.chaos.turns", 200);
    private static final int KILLS = Math.max(1, TURNS * 35 / 500);
    private static final long SEED = Long.getLong("maillon.chaos.seed", System.nanoTime());
    private static final int SENDERS = 8;
    private static final String CLOSED_WEBHOOK = """
              - id: tell-of-close
                when: {event: conversation_closed, closingNote: Done}
                webhook: {url: "%s/assigned", secret: "env:WEB_CHANNEL_SECRET"}
            """;

    private static final List<String> BY_PLAN = List.of(
            "conversation_opened",
            "conversation_assigned",
            "contact_field_updated",
            "lifecycle_stage_updated",
            "conversation_closed");
    private static final List<String> BY_FALLBACK =
            List.of("conversation_opened", "conversation_assigned", "conversation_assigned");

    private static LocalStack stack;
    private static ExampleWorker followUps;
    private static List<MaillonApi> starters;
    private static final List<Victim> VICTIMS = new ArrayList<>();

    private final AtomicInteger kills = new AtomicInteger();

    /** Conversation of every acknowledged message, by the message's id. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @BeforeAll
    static void start() {
        stack = TestStack.startServers();
        int second = Ports.anyFree();
        VICTIMS.addAll(List.of(
                Victim.worker(1, stack.workerSettings()),
                Victim.worker(2, stack.workerSettings()),
                Victim.starter(1, stack.starterSettings(), stack.ports().api()),
                Victim.starter(2, stack.starterSettings(), second)));
        VICTIMS.forEach(Victim::start);
        VICTIMS.add(Victim.database(stack.database()));
        VICTIMS.add(Victim.temporal(stack.temporal()));
        starters = List.of(
                stack.api(),
                new MaillonApi(URI.create("http://127.0.0.1:" + second), DemoWorkspace.NAME, DemoWorkspace.KEY));
        followUps = new ExampleWorker("crm", stack.followUpPlaces(), Times.USUAL);
        String catalog = TestStack.catalog("load", stack.sink().url())
                + CLOSED_WEBHOOK.formatted(stack.sink().url());
        TestStack.await(() -> answer(() -> stack.api().putYaml("/catalog", catalog)), Answer::isOk);
    }

    @AfterAll
    static void end() {
        VICTIMS.forEach(Victim::close);
        followUps.close();
        stack.close();
    }

    @Test
    void whateverIsKilledNothingIsLostAndNothingIsThereTwice() throws Exception {
        LOG.info("chaos: {} turns, {} kills, seed {}", TURNS, KILLS, SEED);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> chaos = executor.submit(this::killAtRandom);
            List<Future<?>> senders = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                int first = sender;
                senders.add(executor.submit(() -> IntStream.iterate(first, i -> i < TURNS, i -> i + SENDERS)
                        .forEach(this::send)));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
            chaos.get();
        }

        TestStack.await(() -> answer(() -> stack.api().get("/conversations")), Answer::isOk);
        assertThat(acknowledged).hasSize(TURNS);
        assertThat(acknowledged.values()).doesNotHaveDuplicates();
        List<JsonNode> turns =
                acknowledged.values().stream().map(ChaosIT::turnOf).toList();
        List<JsonNode> planned = turns.stream().filter(ChaosIT::isByPlan).toList();
        assertThat(planned).as("turns that came out by their plan").isNotEmpty();
        assertStored(turns.size(), planned.size());
        assertSent();
        assertFollowed(planned);
    }

    private void killAtRandom() {
        Random random = new Random(SEED);
        while (kills.get() < KILLS) {
            Victim victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
            LOG.info("kill {}: {}", kills.get() + 1, victim.name());
            victim.kill();
            TestStack.pause(Duration.ofMillis(random.nextInt(3_000)));
            victim.start();
            kills.incrementAndGet();
            TestStack.pause(Duration.ofMillis(1_000 + random.nextInt(4_000)));
        }
    }

    /** The messages are spread over the kills. As a gateway does, one that is not acknowledged is sent again, to whichever starter answers. */
    private void send(int number) {
        TestStack.await(kills::get, done -> (done + 1) * TURNS >= number * KILLS);
        Customer[] customers = starters.stream()
                .map(starter -> new Customer(starter, "web", "chaos-" + number))
                .toArray(Customer[]::new);
        String id = "m-" + number;
        AtomicInteger attempt = new AtomicInteger(number);
        Answer taken = TestStack.await(
                () -> answer(() -> customers[attempt.getAndIncrement() % customers.length].sends(id, "crash 2500")),
                answer -> answer.status() == 202);
        acknowledged.put(id, taken.body().at("/conversationId").asString());
    }

    /** A starter that was killed answers nothing. */
    private static Answer answer(Supplier<Answer> request) {
        try {
            return request.get();
        } catch (IllegalStateException killed) {
            return new Answer(0, Json.mapper().nullNode(), String.valueOf(killed.getMessage()));
        }
    }

    /** Plan or, if the two minutes for it were used up, fallback: each of its actions applied, and its events there once. */
    private static JsonNode turnOf(String conversation) {
        List<JsonNode> turns = TestStack.turnsWhenQuiet(stack.api(), conversation, 1);
        assertThat(turns).as(conversation).hasSize(1);
        JsonNode turn = turns.getFirst();
        boolean planned = isByPlan(turn);
        assertThat(turn.at("/outcomes").values())
                .as(turn.toString())
                .hasSize(planned ? 3 : 1)
                .allSatisfy(
                        outcome -> assertThat(outcome.at("/status").asString()).isEqualTo("applied"));
        assertThat(TestStack.events(stack.api(), conversation))
                .extracting(event -> event.at("/type").asString())
                .as(conversation)
                .containsExactlyInAnyOrderElementsOf(planned ? BY_PLAN : BY_FALLBACK);
        return turn;
    }

    private static boolean isByPlan(JsonNode turn) {
        String result = turn.at("/result").asString();
        assertThat(result).as(turn.toString()).isIn("answered", "fell_back");
        return result.equals("answered");
    }

    private static void assertStored(int turns, int planned) {
        assertThat(count("message WHERE from_type = 'contact'")).isEqualTo(turns);
        assertThat(count("turn")).isEqualTo(turns);
        assertThat(count("reply")).isEqualTo(turns);
        assertThat(count("receipt")).isEqualTo(3 * planned + (turns - planned));
        assertThat(count("event")).isEqualTo(BY_PLAN.size() * planned + BY_FALLBACK.size() * (turns - planned));
    }

    private static int count(String rows) {
        return TestStack.jdbc(stack)
                .sql("SELECT COUNT(*) FROM " + rows)
                .query(Integer.class)
                .single();
    }

    /** The sink knows a redelivery by its id, as every receiver should. */
    private void assertSent() {
        TestStack.await(() -> stack.sink().replies().size(), replies -> replies >= TURNS);
        assertThat(stack.sink().replies())
                .extracting(reply -> reply.body().at("/conversationId").asString())
                .containsExactlyInAnyOrderElementsOf(acknowledged.values());
    }

    private static void assertFollowed(List<JsonNode> planned) {
        WorkflowClient temporal = TestStack.temporal(stack);
        planned.stream()
                .map(turn -> turn.at("/turnId").asString())
                .flatMap(turn -> Stream.of(
                        "greet-qualified/" + turn + "#2.1",
                        "export-closed/" + turn + "#3.1",
                        "export-in-order/" + turn + "#3.1"))
                .forEach(id -> TestStack.await(
                        () -> temporal.listExecutions("WorkflowId = 'followup/" + id + "'")
                                .filter(run -> run.getStatus() == WORKFLOW_EXECUTION_STATUS_COMPLETED)
                                .count(),
                        runs -> runs == 1));
        TestStack.await(() -> stack.sink().received("/assigned").size(), posts -> posts >= planned.size());
        assertThat(stack.sink().received("/assigned"))
                .extracting(post -> post.body().at("/turnId").asString())
                .containsExactlyInAnyOrderElementsOf(planned.stream()
                        .map(turn -> turn.at("/turnId").asString())
                        .toList());
    }
}
