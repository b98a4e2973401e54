package dev.maillon.domain.field;

import dev.maillon.domain.text.NormalForms;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** A text as people compare it: lower case, no accents, one kind of space and apostrophe; as long as the NFC text, so that places agree. */
final class Folding {

    /** No value stands further back in a customer's message than this; it bounds every search. */
    private static final int MOST = 20_000;

    /** White space, also the kinds that don't break, and what cannot be seen. */
    private static final String BLANK = "[\\s\\p{Z}\\p{Cc}\\p{Cf}]";

    private static final Pattern OUTER = Pattern.compile("^" + BLANK + "++|(?<!" + BLANK + ")" + BLANK + "++$");

    private Folding() {}

    /** Characters that only format, such as a soft hyphen, are not there. */
    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}+");

    /** What is read: in NFC, and of bounded length. */
    static String nfc(String text) {
        String whole = FORMAT.matcher(NormalForms.nfc(text)).replaceAll("");
        return whole.length() > MOST ? whole.substring(0, MOST) : whole;
    }

    /** In NFC, without what is blank at both ends. */
    static String trimmed(String text) {
        return OUTER.matcher(NormalForms.nfc(text)).replaceAll("");
    }

    static String fold(String text) {
        String nfc = nfc(text);
        StringBuilder folded = new StringBuilder(nfc.length());
        for (int i = 0; i < nfc.length(); i++) {
            folded.append(fold(nfc.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char c) {
        if (c < 128) {
            return c == '`' ? '\'' : c == '\t' ? ' ' : Character.toLowerCase(c);
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if (Character.getType(c) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        return switch (c) {
            case '\u2019', '\u2018', '\u02bc', '\u00b4' -> '\'';
            case '\u2212', '\u2011', '\u2010' -> '-';
            case '\u1d49' -> 'e';
            case '\u02b3' -> 'r';
            case '\uff0b' -> '+';
            default ->
                Character.toLowerCase(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0));
        };
    }
}
