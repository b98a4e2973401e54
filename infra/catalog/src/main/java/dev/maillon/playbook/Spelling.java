package dev.maillon.playbook;

import java.text.Normalizer;
import java.util.Locale;

/** How text is compared: in NFC, every kind of space is a space, ’ is '. */
final class Spelling {

    private Spelling() {}

    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Of the same length as {@code text}, so that positions stay true. */
    static String folded(String text) {
        return spaced(text).replace('’', '\'');
    }

    /** With plain spaces only. */
    static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            spaced.setCharAt(i, isSpace(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return spaced.toString();
    }

    /** Without the spaces around it, no-break ones too; {@link String#strip} keeps those. */
    static String trimmed(String text) {
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

    /** As a mention is compared: without case and accents. */
    static String bare(String text) {
        String decomposed = Normalizer.normalize(folded(text), Normalizer.Form.NFKD);
        String unaccented = decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String oneCase = unaccented.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return oneCase.replace("œ", "oe").replace("æ", "ae").replace("ø", "o");
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
