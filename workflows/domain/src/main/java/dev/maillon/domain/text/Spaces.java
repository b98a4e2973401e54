package dev.maillon.domain.text;

/** Spaces and apostrophes as people type them, compared alike: every kind of space is a space, ’ is '. */
public final class Spaces {

    private Spaces() {}

    /** Of the same length as {@code text}, so that positions stay true. */
    public static String folded(String text) {
        return spaced(text).replace('’', '\'');
    }

    /** With plain spaces only. */
    public static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            spaced.setCharAt(i, isSpace(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return spaced.toString();
    }

    /** Without the spaces around it, no-break ones too; {@link String#strip} keeps those. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
