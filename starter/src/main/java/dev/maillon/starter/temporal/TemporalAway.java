package dev.maillon.starter.temporal;

/** Temporal has not acknowledged in time. */
public final class TemporalAway extends RuntimeException {

    public TemporalAway(String message, Throwable cause) {
        super(message, cause);
    }
}
