package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.DatabaseProxy.Way;
import dev.maillon.worker.WorkerApplication;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One of two workers loses its database, and the other is well: the turns go on there, nothing is lost or doubled, and the one takes no work
 * until its database is back.
 */
@Tag("R38")
@Tag("R40")
class LostDatabaseIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Parts PARTS = new Parts();
    private static LocalStack stack;
    private static DatabaseProxy way;
    private static ConfigurableApplicationContext well;
    private static ConfigurableApplicationContext sick;

    /** Conversation of every message, by the message's id. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @BeforeAll
    static void start() {
        stack = PARTS.keep(TestStack.startOwn(false));
        TestStack.putCatalog(stack, "load");
        way = PARTS.keep(new DatabaseProxy(stack.database().url()));
        well = PARTS.keep(worker(stack.database().url()));
        sick = PARTS.keep(worker(way.url(stack.database().url())));
    }

    @AfterAll
    static void end() {
        PARTS.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"REFUSED", "SILENT"})
    void turnsGoOnAtTheOtherWorker(Way cut) throws Exception {
        turnsUntilBothHaveWorked();

        way.become(cut);
        List<String> caught = sendTurns(20);
        TestStack.await(() -> polling(sick), polls -> polls == 0);
        assertThat(readiness(sick)).contains("OUT_OF_SERVICE", "not polling because the database is lost");
        long before = steps(sick);
        List<String> meanwhile = sendTurns(20);
        TestStack.await(() -> ended(meanwhile) + ended(caught), ended -> ended == 40);
        assertThat(steps(sick)).as("steps of the worker without a database").isEqualTo(before);
        assertThat(polling(well)).isEqualTo(1);

        way.become(Way.OPEN);
        TestStack.await(() -> polling(sick), polls -> polls == 1);
        assertThat(readiness(sick)).doesNotContain("OUT_OF_SERVICE");
        turnsUntilBothHaveWorked();
        acknowledged.forEach(new HandledOnce(stack)::check);
    }

    private void turnsUntilBothHaveWorked() {
        long bySick = steps(sick);
        long byWell = steps(well);
        TestStack.await(
                () -> {
                    List<String> sent = sendTurns(5);
                    TestStack.await(() -> ended(sent), ended -> ended == 5);
                    return steps(sick) > bySick && steps(well) > byWell;
                },
                both -> both);
    }

    /** @return the conversations, a new one each */
    private List<String> sendTurns(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    Customer customer = new Customer(stack.api(), "web");
                    String id = customer.nextId();
                    String conversation = customer.insists(id, "assign me")
                            .body()
                            .at("/conversationId")
                            .asString();
                    acknowledged.put(id, conversation);
                    return conversation;
                })
                .toList();
    }

    private static int ended(List<String> conversations) {
        return (int) conversations.stream()
                .flatMap(conversation -> TestStack.turns(stack.api(), conversation).stream())
                .filter(turn -> !turn.at("/endedAt").isNull())
                .count();
    }

    /** That went well; each of them needs the database. */
    private static long steps(ConfigurableApplicationContext worker) {
        return worker.getBean(MeterRegistry.class).find("maillon.step").tag("ended", "well").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private static double polling(ConfigurableApplicationContext worker) {
        return worker.getBean(MeterRegistry.class)
                .get("maillon.worker.polling")
                .gauge()
                .value();
    }

    private static String readiness(ConfigurableApplicationContext worker) throws Exception {
        String port = worker.getEnvironment().getProperty("local.server.port");
        URI probe = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        return HTTP.send(HttpRequest.newBuilder(probe).build(), BodyHandlers.ofString())
                .body();
    }

    private static ConfigurableApplicationContext worker(String database) {
        Map<String, String> settings = new HashMap<>(stack.workerSettings());
        settings.put("maillon.store.url", database);
        return WorkerApplication.application().registerShutdownHook(false).run(ApplicationSettings.arguments(settings));
    }
}
