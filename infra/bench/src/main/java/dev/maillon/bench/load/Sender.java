package dev.maillon.bench.load;

import dev.maillon.bench.load.Customers.Customer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets a customer write, and waits for the answer. */
final class Sender {

    private static final Duration LONGEST = Duration.ofMinutes(20);

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
        Journey journey = send(customer, customer.says(), scheduled, patience);
        if (journey.isDelivered()) {
            customers.mayWriteAgain(customer);
        }
        return journey;
    }

    /** Likewise, from a customer who was never there, and says that they can wait. */
    Journey sendPatiently(long scheduled) throws InterruptedException {
        Customer customer = customers.stranger();
        return send(customer, customer.says() + ", " + HeldModel.NO_HURRY, scheduled, LONGEST);
    }

    Journey send(Customer customer, String text, long scheduled, Duration atMost) throws InterruptedException {
        Journey journey = journeys.begin(scheduled);
        gateway.hand(journey, customer, text);
        await(journey, atMost);
        return journey;
    }

    private static void await(Journey journey, Duration atMost) throws InterruptedException {
        try {
            journey.delivered().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // The journey says so itself.
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
