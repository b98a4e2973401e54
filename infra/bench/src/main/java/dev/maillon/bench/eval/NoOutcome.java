package dev.maillon.bench.eval;

/** A turn did not end, or the API refused the message: the trial has failed, and the next one goes on. */
final class NoOutcome extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoOutcome(String message) {
        super(message);
    }
}
