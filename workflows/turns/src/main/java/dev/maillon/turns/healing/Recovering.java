package dev.maillon.turns.healing;

import io.temporal.activity.ActivityInterface;

/**
 * Stores what customers had told runs of conversations that ended by anything but their own code: terminated by an operator or, for their
 * size, by the server; failed, timed out, cancelled. A message that was acknowledged is in the history of such a run, and may be nowhere
 * else (R38).
 */
@ActivityInterface
public interface Recovering {

    /** Goes on, when it runs again, where it was. */
    Recovered recover();

    /**
     * @param runs that were looked at
     * @param messages of theirs that were not stored, and now are
     * @param unreadable signals that hold no message that could be stored; the log names each
     */
    record Recovered(int runs, int messages, int unreadable) {
        public static final Recovered NOTHING = new Recovered(0, 0, 0);

        public Recovered and(Recovered other) {
            return new Recovered(runs + other.runs, messages + other.messages, unreadable + other.unreadable);
        }
    }
}
