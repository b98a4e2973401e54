package dev.maillon.domain.turn;

/**
 * What a conversation still owes the world, or what one step adds to that.
 *
 * @param delivery a stored reply has somewhere to go
 * @param closeNote a close waits for its summary before it is published
 * @param followUps a published event has not been followed
 */
public record PendingWork(boolean delivery, boolean closeNote, boolean followUps) {

    public static final PendingWork NOTHING = new PendingWork(false, false, false);

    public PendingWork and(PendingWork other) {
        return new PendingWork(delivery || other.delivery, closeNote || other.closeNote, followUps || other.followUps);
    }

    public boolean any() {
        return delivery || closeNote || followUps;
    }
}
