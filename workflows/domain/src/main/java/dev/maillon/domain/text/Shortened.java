package dev.maillon.domain.text;

/** Texts that something takes no more than so many characters of. Characters are code points: none is cut through. */
public final class Shortened {

    private Shortened() {}

    public static boolean fits(int mostCharacters, String text) {
        return text.length() <= mostCharacters || text.codePointCount(0, text.length()) <= mostCharacters;
    }

    /** The text, or as much of it as fits, and an ellipsis. */
    public static String to(int mostCharacters, String text) {
        return fits(mostCharacters, text)
                ? text
                : text.substring(0, text.offsetByCodePoints(0, mostCharacters - 1)) + "…";
    }
}
