package dev.maillon.turns.healing;

import io.temporal.activity.ActivityInterface;

/** Starts a run for the conversations that need one; one that has a run keeps it. */
@ActivityInterface
public interface Waking {

    Woken wake();

    /** @param conversations how many were found with work undone */
    record Woken(int conversations) {}
}
