package dev.maillon.activities.model;

/** The model will not answer, however often it is asked: the key is refused, the quota is used up, the content is declined. */
public final class CannotAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why for the operator; no customer's words, no secret */
    public CannotAnswer(String why) {
        super(why);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
