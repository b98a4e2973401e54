package dev.maillon.bench.load;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who writes. A customer waits for the answer before they write again, and whoever has waited longest is next, so that no two turns of
 * one conversation meet; if nobody is free a new one comes.
 */
final class Customers {

    private final Queue<Customer> free = new ConcurrentLinkedQueue<>();
    private final AtomicLong number = new AtomicLong();
    private final String run;

    Customers(String run) {
        this.run = run;
    }

    /** @param externalId of the contact */
    record Customer(String externalId, AtomicLong said) {

        /** Each time another number and another stage, so that every action has something to change. */
        String says() {
            long time = said.incrementAndGet();
            return (time % 2 == 0 ? "even" : "odd") + " order of " + (1000 + time) + " please";
        }
    }

    /** They are there before anything is measured. */
    List<Customer> come(int count) {
        List<Customer> come =
                IntStream.range(0, count).mapToObj(i -> stranger()).toList();
        free.addAll(come);
        return come;
    }

    Customer next() {
        @Nullable Customer waiting = free.poll();
        return waiting == null ? stranger() : waiting;
    }

    void mayWriteAgain(Customer customer) {
        free.add(customer);
    }

    /** Who was never there before, and does not write again by themselves. */
    Customer stranger() {
        return new Customer(run + "-customer-" + number.incrementAndGet(), new AtomicLong());
    }
}
