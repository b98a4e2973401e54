package dev.maillon.activities.followups;

/** What a trigger names is never started, however often it is tried. The message says why, for operators. */
final class RefusedTargetException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedTargetException(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
