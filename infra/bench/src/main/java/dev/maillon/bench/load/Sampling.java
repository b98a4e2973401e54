package dev.maillon.bench.load;

import dev.maillon.bench.load.Customers.Customer;
import dev.maillon.bench.load.Journey.Acknowledged;
import java.time.Duration;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Plays single turns, one after the other, and looks up what each has cost. */
final class Sampling {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Sender sender;
    private final LocalPlace place;

    Sampling(Sender sender, LocalPlace place) {
        this.sender = sender;
        this.place = place;
    }

    /**
     * @param size of what grows
     * @param millis from the message's leaving to the reply's arrival
     * @param bytes of the run's history
     */
    record Sample(int size, double millis, long bytes, long tokens) {}

    /** Returns when the turn has ended. */
    Sample turn(int size, Customer customer) throws InterruptedException {
        Journey journey = sender.send(customer, customer.says(), System.nanoTime(), PATIENCE);
        Acknowledged by = Objects.requireNonNull(journey.acknowledged());
        long millis = journey.delivered().getNow(Long.MAX_VALUE) - journey.scheduled();
        JsonNode turn = ended(journey);
        return new Sample(
                size,
                millis / 1e6,
                place.temporal().costOf(by).bytes(),
                turn.path("tokens").asLong());
    }

    private JsonNode ended(Journey journey) throws InterruptedException {
        String path = "/channels/" + BenchCatalog.CHANNEL + "/messages/" + journey.id();
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode turn = place.api().get(path).body();
        while (turn.path("endedAt").asString("").isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PAUSE);
            turn = place.api().get(path).body();
        }
        return turn;
    }
}
