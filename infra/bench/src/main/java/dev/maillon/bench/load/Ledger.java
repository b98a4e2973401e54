package dev.maillon.bench.load;

import dev.maillon.local.MaillonApi;
import dev.maillon.local.MaillonApi.Answer;
import dev.maillon.local.Polling;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;

/** Counts at the end, by the API and the replies that arrived, whether what was promised has come out. */
final class Ledger {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int SHOWN = 5;

    private final MaillonApi api;
    private final Instant since;
    private final LongSupplier openRuns;
    private final Polling patience;

    /**
     * @param openRuns runs of conversations that have not ended, as Temporal knows; it may be late to know
     * @param patience how long what has not settled yet is waited for
     */
    Ledger(MaillonApi api, Instant since, LongSupplier openRuns, Duration patience) {
        this.api = api;
        this.since = since;
        this.openRuns = openRuns;
        this.patience = new Polling(patience, PAUSE);
    }

    /**
     * @param modelCalls of all turns, and their {@code tokens}
     * @param wrong what did not come out, some of each kind; empty: all did
     */
    record Count(
            long sent, long turns, long delivered, long openRuns, long modelCalls, long tokens, List<String> wrong) {}

    Count count(Journeys journeys) {
        List<JsonNode> turns = turnsWhenEnded(journeys.all());
        List<String> wrong = new ArrayList<>();
        handledOnce(journeys, turns, wrong);
        deliveredOnce(journeys, wrong);
        long open = openRunsAtLast();
        if (open > 0) {
            wrong.add(open + " runs are still open");
        }
        return new Count(
                journeys.all().size(),
                turns.size(),
                journeys.all().stream().filter(Journey::isDelivered).count(),
                open,
                sum(turns, "modelCalls"),
                sum(turns, "tokens"),
                wrong);
    }

    private static void handledOnce(Journeys journeys, List<JsonNode> turns, List<String> wrong) {
        Map<String, Integer> handled = new HashMap<>();
        turns.forEach(turn -> turn.path("messages").forEach(id -> handled.merge(id.asString(), 1, Integer::sum)));
        tell(
                journeys.all().stream()
                        .filter(journey -> handled.getOrDefault(journey.id(), 0) != 1)
                        .toList(),
                "not handled by exactly one turn",
                wrong);
        long unended = turns.stream().filter(turn -> !hasEnded(turn)).count();
        if (unended > 0) {
            wrong.add(unended + " turns have not ended");
        }
    }

    private static void deliveredOnce(Journeys journeys, List<String> wrong) {
        tell(journeys.notAnsweredOnce(), "not answered by exactly one reply", wrong);
        if (!journeys.strangers().isEmpty()) {
            wrong.add(journeys.strangers().size() + " replies answered nothing that was sent");
        }
    }

    private static void tell(List<Journey> these, String are, List<String> wrong) {
        if (!these.isEmpty()) {
            wrong.add(these.size() + " messages were " + are + ", such as "
                    + these.stream().map(Journey::id).limit(SHOWN).toList());
        }
    }

    private List<JsonNode> turnsWhenEnded(Collection<Journey> sent) {
        patience.until(() -> {
            List<JsonNode> turns = turns();
            return turns.size() >= sent.size() && turns.stream().allMatch(Ledger::hasEnded);
        });
        return turns();
    }

    private long openRunsAtLast() {
        return patience.until(() -> openRuns.getAsLong() == 0) ? 0 : openRuns.getAsLong();
    }

    private List<JsonNode> turns() {
        List<JsonNode> turns = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = api.get("/turns?since=" + since + cursor);
            if (!page.isOk()) {
                throw new IllegalStateException("the turns cannot be read: " + page.text());
            }
            turns.addAll(page.body().path("items").values());
            String next = page.body().path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return turns;
    }

    private static boolean hasEnded(JsonNode turn) {
        return !turn.path("endedAt").isNull();
    }

    private static long sum(List<JsonNode> turns, String what) {
        return turns.stream().mapToLong(turn -> turn.path(what).asLong()).sum();
    }
}
