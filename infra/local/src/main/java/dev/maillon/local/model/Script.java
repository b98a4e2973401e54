package dev.maillon.local.model;

import java.time.Duration;

/** Decides how a question is answered. Asked by several threads at once. */
@FunctionalInterface
public interface Script {

    Reaction to(Question question);

    /** The same, but no answer begins before this time is over, as with a model that thinks. */
    default Script after(Duration latency) {
        return latency.isZero() ? this : question -> new Reaction.Waits(latency, to(question));
    }
}
