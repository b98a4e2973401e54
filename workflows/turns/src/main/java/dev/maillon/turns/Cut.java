package dev.maillon.turns;

/** Shortens what an operator reads: what is shown has a limit, and whoever needs all of it finds it in the turn. */
final class Cut {

    /** Temporal keeps 400 bytes of a summary, and a character may take four. */
    private static final int SUMMARY = 100;

    private Cut() {}

    static String summary(String text) {
        return to(SUMMARY, text);
    }

    /** Between characters, never through one. */
    static String to(int mostCharacters, String text) {
        return text.codePointCount(0, text.length()) <= mostCharacters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, mostCharacters - 1)) + "…";
    }
}
