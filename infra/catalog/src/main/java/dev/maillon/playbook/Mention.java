package dev.maillon.playbook;

/** Finds a phrase in a customer's text: as whole words, whatever the case, the accents and the kind of space between them. */
final class Mention {

    private final String text;

    Mention(String text) {
        this.text = normal(text);
    }

    boolean has(String phrase) {
        String wanted = normal(phrase);
        int found = wanted.isEmpty() ? -1 : text.indexOf(wanted);
        while (found >= 0 && !isWhole(wanted, found)) {
            found = text.indexOf(wanted, found + 1);
        }
        return found >= 0;
    }

    /** A letter or digit at the phrase's edge must not go on in the text. */
    private boolean isWhole(String wanted, int start) {
        int end = start + wanted.length();
        boolean joinsBefore = start > 0 && isOfWord(text.codePointBefore(start)) && isOfWord(wanted.codePointAt(0));
        boolean joinsAfter = end < text.length()
                && isOfWord(text.codePointAt(end))
                && isOfWord(wanted.codePointBefore(wanted.length()));
        return !joinsBefore && !joinsAfter;
    }

    private static boolean isOfWord(int character) {
        return Character.isLetterOrDigit(character);
    }

    private static String normal(String text) {
        return Spelling.trimmed(Spelling.bare(text).replaceAll(" {2,}", " "));
    }
}
