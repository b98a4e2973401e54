package dev.maillon.bench.load;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A message on its way: when it was to leave, when it was acknowledged, when its reply arrived. Times are {@link System#nanoTime()}. */
final class Journey {

    private final String id;
    private final long scheduled;
    private final ConcurrentLinkedQueue<String> replies = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Long> delivered = new CompletableFuture<>();
    private volatile @Nullable Acknowledged acknowledged;

    Journey(String id, long scheduled) {
        this.id = id;
        this.scheduled = scheduled;
    }

    /** @param run that was told to have it; its parts may be empty if nobody tells */
    record Acknowledged(long at, String conversationId, String workflowId, String runId) {}

    String id() {
        return id;
    }

    long scheduled() {
        return scheduled;
    }

    void acknowledge(Acknowledged by) {
        acknowledged = by;
    }

    @Nullable
    Acknowledged acknowledged() {
        return acknowledged;
    }

    /** @param replyId under which it arrived; the same one twice is a redelivery */
    void deliver(String replyId, long at) {
        replies.add(replyId);
        delivered.complete(at);
    }

    /** The ids of all that arrived in answer to it. */
    List<String> replies() {
        return List.copyOf(replies);
    }

    CompletableFuture<Long> delivered() {
        return delivered;
    }

    boolean isDelivered() {
        return delivered.isDone();
    }

    /** Of the acknowledgement, from the time when the message was to leave. */
    long nanosToAcknowledgement(Acknowledged by) {
        return by.at - scheduled;
    }

    /** A reply may be quicker than the answer to the message. */
    long nanosToDelivery(Acknowledged by) {
        return Math.max(0, delivered.join() - by.at);
    }
}
