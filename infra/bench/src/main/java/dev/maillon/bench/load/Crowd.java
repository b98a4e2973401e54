package dev.maillon.bench.load;

import java.net.URI;
import java.time.Duration;

/** Those who write to one system: the customers, their gateway, and where every message of theirs is by now. */
final class Crowd {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Journeys journeys;
    private final Customers customers;
    private final Gateway gateway;

    /**
     * @param name that no other crowd of this workspace has had
     * @param messages where theirs are posted to
     */
    Crowd(String name, URI messages, String key) {
        journeys = new Journeys(name);
        customers = new Customers(name);
        gateway = new Gateway(messages, key);
    }

    Journeys journeys() {
        return journeys;
    }

    Customers customers() {
        return customers;
    }

    Gateway gateway() {
        return gateway;
    }

    Measuring measuring(Meters meters) {
        return new Measuring(journeys, sender(), meters);
    }

    Sender sender() {
        return new Sender(journeys, customers, gateway, PATIENCE);
    }
}
