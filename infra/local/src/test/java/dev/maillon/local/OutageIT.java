package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.MaillonApi.Answer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The database, or Temporal, away for 60 s in the middle of a load: nothing lost, nothing doubled. A plan's two minutes run on
 * meanwhile, and the SDK's pollers may stay away for a minute longer than the server; so a turn that was planning may come out by the
 * fallback, once and as a whole.
 */
@Tag("R38")
@Tag("R40")
class OutageIT {

    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final Duration BEFORE_AND_AFTER = Duration.ofSeconds(8);
    private static final int SENDERS = 4;

    private static LocalStack stack;

    private final AtomicBoolean load = new AtomicBoolean(true);
    private final AtomicInteger refused = new AtomicInteger();

    /** Conversation of every acknowledged message, by the message's id. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @BeforeAll
    static void start() {
        stack = TestStack.startOwn(true);
        TestStack.putCatalog(stack, "load");
        // The gateway's key is looked up once, and then known.
        new Customer(stack.api(), "web").says("hello");
    }

    @AfterAll
    static void end() {
        stack.close();
    }

    @Test
    void theDatabaseIsAway() throws Exception {
        underLoad(stack.database()::stop, stack.database()::start);

        assertAllHandledOnce();
    }

    @Test
    void temporalIsAway() throws Exception {
        underLoad(stack.temporal()::stop, stack.temporal()::start);

        assertThat(refused.get()).as("answers 503 meanwhile").isPositive();
        assertAllHandledOnce();
    }

    private void underLoad(Runnable goesAway, Runnable comesBack) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> senders = Stream.generate(() -> executor.submit(this::sendMessages))
                    .limit(SENDERS)
                    .toList();
            try {
                TestStack.pause(BEFORE_AND_AFTER);
                goesAway.run();
                TestStack.pause(AWAY);
                comesBack.run();
                TestStack.pause(BEFORE_AND_AFTER);
            } finally {
                load.set(false);
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
    }

    /** As a gateway does: what is not acknowledged is sent again, and an answer says either or. */
    private void sendMessages() {
        while (load.get()) {
            Customer customer = new Customer(stack.api(), "web");
            String id = customer.nextId();
            Answer answer = customer.sends(id, "assign me");
            while (answer.status() == 503 && load.get()) {
                refused.incrementAndGet();
                TestStack.pause(Duration.ofSeconds(1));
                answer = customer.sends(id, "assign me");
            }
            assertThat(answer.status()).as(answer.text()).isIn(202, 503);
            if (answer.status() == 202) {
                acknowledged.put(id, answer.body().at("/conversationId").asString());
            }
            TestStack.pause(Duration.ofMillis(500));
        }
    }

    private void assertAllHandledOnce() {
        assertThat(acknowledged).hasSizeGreaterThan(20);
        acknowledged.forEach(OutageIT::assertHandledOnce);
        assertThat(acknowledged.values().stream()
                        .filter(conversation -> "answered".equals(resultOf(conversation)))
                        .count())
                .as("turns that came out by their plan")
                .isPositive();
    }

    private static String resultOf(String conversation) {
        return TestStack.turns(stack.api(), conversation)
                .getFirst()
                .at("/result")
                .asString();
    }

    private static void assertHandledOnce(String message, String conversation) {
        List<JsonNode> turns = TestStack.turnsWhenQuiet(stack.api(), conversation, 1);
        assertThat(turns).as(message).hasSize(1);
        JsonNode turn = turns.getFirst();
        List<JsonNode> events = TestStack.events(stack.api(), conversation);
        switch (turn.at("/result").asString()) {
            case "answered" -> assertEffects(turn, events, List.of("update_lifecycle_stage", "assign"));
            case "fell_back" -> assertEffects(turn, events, List.of("assign"));
            default -> throw new AssertionError(message + ": " + turn);
        }
        assertThat(stack.sink().replies().stream()
                        .filter(reply ->
                                reply.body().at("/conversationId").asString().equals(conversation)))
                .as(message)
                .hasSize(1);
    }

    /** Each action applied, each with its one event; beside them the opening and the default agent's assignment. */
    private static void assertEffects(JsonNode turn, List<JsonNode> events, List<String> actions) {
        assertThat(turn.at("/outcomes").values().stream()
                        .filter(outcome -> outcome.at("/status").asString().equals("applied"))
                        .map(outcome -> outcome.at("/action/type").asString()))
                .containsExactlyElementsOf(actions);
        assertThat(count(events, "conversation_opened")).isEqualTo(1);
        assertThat(count(events, "lifecycle_stage_updated"))
                .isEqualTo(Collections.frequency(actions, "update_lifecycle_stage"));
        assertThat(count(events, "conversation_assigned")).isEqualTo(1 + Collections.frequency(actions, "assign"));
    }

    private static long count(List<JsonNode> events, String type) {
        return events.stream()
                .filter(event -> event.at("/type").asString().equals(type))
                .count();
    }
}
