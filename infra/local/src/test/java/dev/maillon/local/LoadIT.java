package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.MaillonApi.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many at once, over HTTP: what was promised must come out by counting. */
@OnSharedStack
class LoadIT {

    private static final MaillonApi API = TestStack.get().api();

    @BeforeAll
    static void putCatalog() {
        TestStack.putCatalog("load");
    }

    @Test
    @Tag("R38")
    @Tag("R39")
    void theSameMessageFiftyTimesInParallelIsOneTurnWithOneReply() throws Exception {
        Customer customer = new Customer(API, "web");
        String id = customer.nextId();
        List<Answer> answers = inParallel(50, 50, i -> () -> customer.insists(id, "assign me"));
        assertThat(answers).extracting(Answer::status).containsOnly(202);
        String conversation = answers.getFirst().body().at("/conversationId").asString();
        List<JsonNode> turns = TestStack.turnsWhenQuiet(API, conversation, 1);
        assertThat(turns).hasSize(1);
        assertThat(turns.getFirst().at("/outcomes").size()).isEqualTo(2);
        assertThat(TestStack.get().sink().replies().stream()
                        .filter(reply ->
                                reply.body().at("/conversationId").asString().equals(conversation)))
                .hasSize(1);
        // The first turn's run is told as soon as the store answers quickly again; until then the message is signalled
        // and deduplicated.
        String run = turns.getFirst().at("/runId").asString();
        TestStack.await(
                () -> customer.insists(id, "assign me").body().at("/runId").asString(), run::equals);
        assertThat(TestStack.turnsWhenQuiet(API, conversation, 1)).hasSize(1);
    }

    @Test
    @Tag("R38")
    void twoHundredMessagesToOneConversationFromTwentyThreadsAreAllHandledAndNoTurnsOverlap() throws Exception {
        Customer customer = new Customer(API, "web");
        List<String> ids = Collections.synchronizedList(new ArrayList<>());
        List<Answer> answers = inParallel(200, 20, i -> () -> {
            String id = "many-" + i + "-" + customer.hashCode();
            ids.add(id);
            return customer.insists(id, "hello " + i);
        });
        assertThat(answers).extracting(Answer::status).containsOnly(202);
        List<JsonNode> turns = TestStack.turnsWhenQuiet(
                API, answers.getFirst().body().at("/conversationId").asString(), 200);
        List<String> handled = turns.stream()
                .flatMap(turn -> turn.at("/messages").values().stream())
                .map(JsonNode::asString)
                .toList();
        assertThat(handled).containsExactlyInAnyOrderElementsOf(ids);
        assertNoneOverlap(turns);
    }

    private static void assertNoneOverlap(List<JsonNode> turns) {
        List<JsonNode> inOrder = turns.stream()
                .sorted(Comparator.comparing(turn -> time(turn, "startedAt")))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            assertThat(time(inOrder.get(i), "startedAt")).isAfterOrEqualTo(time(inOrder.get(i - 1), "endedAt"));
        }
    }

    private static Instant time(JsonNode turn, String property) {
        return Instant.parse(turn.at("/" + property).asString());
    }

    @Test
    @Tag("R10")
    void threeHundredTurnsByRoundRobinDifferByAtMostOne() throws Exception {
        List<JsonNode> turns = inParallel(300, 64, i -> () -> new Customer(API, "web").says("share"));
        Set<String> ids = new HashSet<>();
        var perMember = turns.stream()
                .peek(turn -> ids.add(turn.at("/turnId").asString()))
                .map(turn -> turn.at("/outcomes/0/after/id").asString())
                .collect(Collectors.groupingBy(member -> member, Collectors.counting()));
        assertThat(ids).hasSize(300);
        assertThat(perMember).hasSize(7);
        assertThat(Collections.max(perMember.values()) - Collections.min(perMember.values()))
                .isLessThanOrEqualTo(1);
    }

    private static <T> List<T> inParallel(int times, int threads, IntFunction<Callable<T>> work) throws Exception {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<T> results = new ArrayList<>();
            for (Future<T> future :
                    executor.invokeAll(IntStream.range(0, times).mapToObj(work).toList())) {
                results.add(future.get());
            }
            return results;
        }
    }
}
