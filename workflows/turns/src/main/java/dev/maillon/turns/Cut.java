package dev.maillon.turns;

import dev.maillon.domain.text.Shortened;

/** Shortens what an operator reads: what is shown has a limit, and whoever needs all of it finds it in the turn. */
final class Cut {

    /** Temporal keeps 400 bytes of a summary, and a character may take four. */
    private static final int SUMMARY = 100;

    private Cut() {}

    static String summary(String text) {
        return Shortened.to(SUMMARY, text);
    }
}
