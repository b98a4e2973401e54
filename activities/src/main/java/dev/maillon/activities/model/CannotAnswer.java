package dev.maillon.activities.model;

/** The model will not answer, however often it is asked: the key is refused, the quota is used up, the content is declined. */
public final class CannotAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    /** @param why for the operator; no customer's words, no secret */
    public CannotAnswer(String why) {
        super(why);
        this.why = why;
    }

    /** @param cause kept for the log; its message may not reach the operator's view */
    public CannotAnswer(String why, Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
