package dev.maillon.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.maillon.local.MaillonApi;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the count at the end must notice. */
@Tag("R38")
class LedgerTest {

    private final List<String> turns = new ArrayList<>();
    private final Journeys journeys = new Journeys("run");
    private long openRuns;
    private HttpServer server;

    @BeforeEach
    void serveTurns() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] page = ("{\"items\": [" + String.join(",", turns) + "], \"next\": null}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void allIsRightWhereEachWasHandledAndAnsweredOnce() throws InterruptedException {
        sent().deliver("reply-1", 1);
        turns.add(turn("run-1", "\"2026-11-28T18:00:00Z\""));
        Ledger.Count count = count();
        assertThat(count.wrong()).isEmpty();
        assertThat(count.modelCalls()).isEqualTo(1);
        assertThat(count.tokens()).isEqualTo(70);
    }

    @Test
    void aMessageOfTwoTurnsIsWrong() throws InterruptedException {
        sent().deliver("reply-1", 1);
        turns.add(turn("run-1", "\"2026-11-28T18:00:00Z\""));
        turns.add(turn("run-1", "\"2026-11-28T18:00:01Z\""));
        assertThat(count().wrong()).singleElement().asString().contains("exactly one turn", "run-1");
    }

    @Test
    void aMessageOfNoTurnIsWrong() throws InterruptedException {
        sent().deliver("reply-1", 1);
        assertThat(count().wrong()).singleElement().asString().contains("exactly one turn", "run-1");
    }

    @Test
    void aTurnThatHasNotEndedIsWrong() throws InterruptedException {
        sent().deliver("reply-1", 1);
        turns.add(turn("run-1", "null"));
        assertThat(count().wrong()).singleElement().asString().contains("not ended");
    }

    @Test
    void noReplyIsWrongAndSoIsASecondOne() throws InterruptedException {
        Journey journey = sent();
        turns.add(turn("run-1", "\"2026-11-28T18:00:00Z\""));
        assertThat(count().wrong()).singleElement().asString().contains("exactly one reply");
        journey.deliver("reply-1", 1);
        journey.deliver("reply-1", 2);
        assertThat(count().wrong()).singleElement().asString().contains("exactly one reply");
    }

    @Test
    void aReplyToNothingIsWrong() throws InterruptedException {
        journeys.stray("reply-9");
        assertThat(count().wrong()).singleElement().asString().contains("nothing that was sent");
    }

    @Test
    void anOpenRunIsWrong() throws InterruptedException {
        openRuns = 1;
        assertThat(count().wrong()).singleElement().asString().contains("still open");
    }

    private Journey sent() {
        return journeys.begin(0);
    }

    private static String turn(String message, String endedAt) {
        return "{\"messages\": [\"" + message + "\"], \"endedAt\": " + endedAt + ", \"modelCalls\": 1, \"tokens\": 70}";
    }

    private Ledger.Count count() throws InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Ledger(new MaillonApi(address, "demo", "key"), Instant.EPOCH, () -> openRuns, Duration.ZERO)
                .count(journeys);
    }
}
