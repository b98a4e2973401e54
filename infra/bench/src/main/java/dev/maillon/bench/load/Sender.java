package dev.maillon.bench.load;

import dev.maillon.bench.load.Customers.Customer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets a customer write, and waits for the answer. */
final class Sender {

    private final Journeys journeys;
    private final Customers customers;
    private final Gateway gateway;
    private final Duration patience;

    /** @param patience after which a customer is not waited for any longer; the count at the end finds them */
    Sender(Journeys journeys, Customers customers, Gateway gateway, Duration patience) {
        this.journeys = journeys;
        this.customers = customers;
        this.gateway = gateway;
        this.patience = patience;
    }

    /**
     * Returns when the reply is there, or patience has run out.
     *
     * @param scheduled when the message was to leave, by {@link System#nanoTime()}
     */
    Journey send(long scheduled) throws InterruptedException {
        Customer customer = customers.next();
        Journey journey = journeys.begin(scheduled);
        gateway.hand(journey, customer);
        if (isDelivered(journey)) {
            customers.mayWriteAgain(customer);
        }
        return journey;
    }

    private boolean isDelivered(Journey journey) throws InterruptedException {
        try {
            journey.delivered().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
