package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.MaillonApi.Answer;
import dev.maillon.local.SlowGateway.Arrived;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Takeovers at random moments of turns, over HTTP and real servers, with a slow worker and a slow gateway so that every moment has its
 * share. {@code -Dmaillon.takeovers=1000} for the promised number, {@code -Dmaillon.seed=…} for the same moments again.
 */
class TakeoverIT {

    private static final Logger LOG = LoggerFactory.getLogger(TakeoverIT.class);
    private static final int TAKEOVERS = Integer.getInteger("maillon.takeovers", 200);
    private static final long SEED = Long.getLong("maillon.seed", System.nanoTime());
    private static final int AT_ONCE = 12;

    private static final LocalStack STACK = TestStack.startOwn(false);
    private static final MaillonApi API = STACK.api();
    private static SlowGateway gateway;
    private static ConfigurableApplicationContext worker;

    /**
     * One conversation.
     *
     * @param acknowledged when the takeover's answer was read, in nanos of this JVM's clock
     */
    private record Taken(String conversation, int messages, long acknowledged) {}

    @BeforeAll
    static void startSlowly() throws IOException {
        LOG.info("{} takeovers, seed {}", TAKEOVERS, SEED);
        gateway = new SlowGateway(SEED);
        worker = DawdlingWorker.start(STACK.workerSettings(), SEED);
        TestStack.putCatalog(STACK, "load", gateway.url());
    }

    @AfterAll
    static void stop() {
        worker.close();
        gateway.close();
        STACK.close();
    }

    @Test
    @Tag("R41")
    @Tag("R39")
    void nothingOfTheAgentArrivesAfterTheAcknowledgementAndTheReceiptsSayWhatHappened() throws Exception {
        millisOfTurns(); // the first ones are slow
        long turn = millisOfTurns();
        List<Taken> all = takeOver(turn);

        Map<String, Integer> moments = new TreeMap<>();
        for (Taken taken : all) {
            moments.merge(assertSilentAndBalanced(taken), 1, Integer::sum);
        }
        LOG.info("Turns of up to {} ms were taken over: {}", turn, moments);
        assertThat(moments.keySet()).as("moments that were met").contains("before the first action", "after the reply");
        assertThat(moments).hasSizeGreaterThan(2);
    }

    /** What the slowest of some turns beside each other takes. */
    private static long millisOfTurns() {
        return IntStream.range(0, AT_ONCE)
                .parallel()
                .mapToLong(i -> millisOfATurn())
                .max()
                .orElseThrow();
    }

    private static long millisOfATurn() {
        long began = System.nanoTime();
        new Customer(API, "web").says("all 5");
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private static List<Taken> takeOver(long longest) throws Exception {
        List<Taken> all = new ArrayList<>();
        try (ExecutorService staff = Executors.newFixedThreadPool(AT_ONCE)) {
            Random random = new Random(SEED);
            List<Future<Taken>> taken = IntStream.range(0, TAKEOVERS)
                    .mapToObj(i -> new Random(random.nextLong()))
                    .map(own -> staff.submit(() -> takeOver(own, longest)))
                    .toList();
            for (Future<Taken> one : taken) {
                all.add(one.get());
            }
        }
        return all;
    }

    /** A second message comes if no agent may answer it whenever it comes. */
    private static Taken takeOver(Random random, long longest) {
        Customer customer = new Customer(API, "web");
        String text = random.nextBoolean() ? "all 5" : "crash 7";
        Map<String, Object> action = action(random, text);
        boolean writesAgain = action.containsKey("to") && random.nextInt(3) == 0;
        String conversation = send(customer, text);
        pause(random, 2 * longest);
        long acknowledged = act(conversation, action);
        if (writesAgain) {
            pause(random, longest / 2);
            send(customer, "all 9");
        }
        return new Taken(conversation, writesAgain ? 2 : 1, acknowledged);
    }

    /** What an agent has closed itself cannot be closed or left by a person: that would be no takeover. */
    private static Map<String, Object> action(Random random, String text) {
        return switch (text.equals("all 5") ? random.nextInt(6) : 5) {
            case 0 -> Map.of("type", "close_conversation", "note", "none", "summary", "none");
            case 1 -> Map.of("type", "unassign");
            default -> Map.of("type", "assign", "to", Map.of("user", "u" + (1 + random.nextInt(7))));
        };
    }

    private static String send(Customer customer, String text) {
        Answer answer = customer.insists(customer.nextId(), text);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer.body().at("/conversationId").asString();
    }

    private static void pause(Random random, long longest) {
        TestStack.pause(
                Duration.ofNanos(random.nextLong(Duration.ofMillis(longest).toNanos())));
    }

    /** A message that was acknowledged just now has no conversation yet. */
    private static long act(String conversation, Map<String, Object> action) {
        Answer answer = API.post("/conversations/" + conversation + "/actions", action, conversation);
        while (List.of(404, 429, 503).contains(answer.status())) {
            answer = API.post("/conversations/" + conversation + "/actions", action, conversation);
        }
        long acknowledged = System.nanoTime();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return acknowledged;
    }

    /** @return at which moment of the turn it was taken over */
    private static String assertSilentAndBalanced(Taken taken) {
        List<JsonNode> turns = TestStack.turnsWhenQuiet(API, taken.conversation(), taken.messages());
        List<Arrived> arrivals = gateway.arrivals(taken.conversation());
        assertThat(arrivals).as(taken.toString()).allMatch(reply -> reply.nanos() < taken.acknowledged());
        turns.forEach(turn -> assertWhatWasNotDoneIsSkipped(turn, arrivals));
        new Ledger(API, TestStack.jdbc(STACK), taken.conversation()).assertBalanced(turns);
        return moment(turns);
    }

    private static void assertWhatWasNotDoneIsSkipped(JsonNode turn, List<Arrived> arrivals) {
        List<String> ends = turn.at("/outcomes").values().stream()
                .map(outcome -> outcome.at("/status").asString() + ":"
                        + outcome.at("/reason").asString(""))
                .toList();
        int first = ends.indexOf("skipped:taken_over");
        if (first >= 0) {
            assertThat(ends.subList(first, ends.size())).as(turn.toString()).containsOnly("skipped:taken_over");
        }
        if (!turn.at("/plan").isNull()) {
            assertThat(ends)
                    .as(turn.toString())
                    .hasSameSizeAs(turn.at("/plan/actions").values());
        }
        boolean arrived = arrivals.stream()
                .anyMatch(reply -> reply.replyId().equals(turn.at("/reply/id").asString("")));
        assertThat(turn.at("/reply/status").asString().equals("delivered"))
                .as(turn.toString())
                .isEqualTo(arrived);
    }

    private static String moment(List<JsonNode> turns) {
        JsonNode turn = turns.stream()
                .filter(one -> !one.at("/result").asString().equals("staff"))
                .findFirst()
                .orElseThrow();
        if (turn.at("/plan").isNull()) {
            return "before the first action";
        }
        if (turn.at("/reply/status").asString().equals("delivered")) {
            return "after the reply";
        }
        return turn.at("/outcomes").toString().contains("taken_over") ? "between actions" : "before the delivery";
    }
}
