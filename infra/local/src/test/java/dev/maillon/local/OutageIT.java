package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.MaillonApi.Answer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The database away for 60 s, then Temporal away for 60 s, in the middle of a load: nothing lost, nothing doubled. */
class OutageIT {

    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofSeconds(8);

    private final LocalStack stack = TestStack.startOwn(true);
    private final AtomicBoolean load = new AtomicBoolean(true);
    private final AtomicInteger refused = new AtomicInteger();

    /** Conversation and text of every acknowledged message, by its id. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @AfterEach
    void end() {
        stack.close();
    }

    @Test
    @Tag("outage")
    @Tag("R38")
    void whatWasAcknowledgedIsHandledOnceAndTheRestIsToldToComeAgain() throws Exception {
        TestStack.putCatalog(stack, "load");
        new Customer(stack.api(), "web").says("hello");
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                executor.submit(this::sendMessages);
            }
            TestStack.pause(BETWEEN);
            stack.database().stop();
            TestStack.pause(AWAY);
            stack.database().start();
            TestStack.pause(BETWEEN);
            stack.temporal().stop();
            TestStack.pause(AWAY);
            stack.temporal().start();
            TestStack.pause(BETWEEN);
            load.set(false);
        }
        assertThat(refused.get()).as("answers 503 while Temporal was away").isPositive();
        assertThat(acknowledged).hasSizeGreaterThan(20);
        acknowledged.forEach(this::assertHandledOnce);
    }

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
            if (answer.status() == 202) {
                acknowledged.put(id, answer.body().at("/conversationId").asString());
            } else {
                assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            }
            TestStack.pause(Duration.ofMillis(500));
        }
    }

    private void assertHandledOnce(String message, String conversation) {
        List<JsonNode> turns = TestStack.turnsWhenQuiet(stack.api(), conversation, 1);
        assertThat(turns).as(message).hasSize(1);
        assertThat(turns.getFirst().at("/outcomes").values().stream()
                        .map(outcome -> outcome.at("/status").asString()))
                .as(message)
                .containsExactly("applied", "applied");
        Map<String, Long> events = new HashMap<>(TestStack.events(stack.api(), conversation).stream()
                .collect(Collectors.groupingBy(event -> event.at("/type").asString(), Collectors.counting())));
        assertThat(events)
                .as(message)
                .containsEntry("lifecycle_stage_updated", 1L)
                .containsEntry("conversation_assigned", 2L);
        assertThat(stack.sink().replies().stream()
                        .filter(reply ->
                                reply.body().at("/conversationId").asString().equals(conversation)))
                .as(message)
                .hasSize(1);
    }
}
