package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.MaillonApi.Answer;
import java.time.Duration;
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
        acknowledged.forEach(new HandledOnce(stack)::check);
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
}
