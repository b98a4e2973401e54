package dev.maillon.starter.temporal;

/** The conversation has as many updates under way as Temporal lets a run have. */
public final class TooManyActions extends RuntimeException {

    public TooManyActions(Throwable cause) {
        super("too many actions under way", cause);
    }
}
