package dev.maillon.domain.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Unicode's normal forms, in time proportional to the text. To put marks in their order, the JDK walks back over all marks before
 * each; so after thirty marks in a row, which no language has, a form begins anew (the Stream-Safe Text Format of UAX #15).
 */
public final class NormalForms {

    private static final int MOST_MARKS = 30;

    private NormalForms() {}

    public static String nfc(String text) {
        return of(text, Form.NFC);
    }

    public static String of(String text, Form form) {
        int end = streamSafe(text, 0);
        if (end == text.length()) {
            return Normalizer.normalize(text, form);
        }
        StringBuilder normal = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); start = end) {
            end = streamSafe(text, start);
            normal.append(Normalizer.normalize(text.substring(start, end), form));
        }
        return normal.toString();
    }

    /** How far the text has no more marks in a row than that. */
    private static int streamSafe(String text, int start) {
        int marks = 0;
        for (int i = start; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            marks = isMark(text.codePointAt(i)) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return i;
            }
        }
        return text.length();
    }

    /** Whether it belongs to the character before it, with which a normal form may make it one. */
    public static boolean isMark(int codePoint) {
        if (codePoint < '\u0300') {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            // The voiced sound marks of half width become marks in NFKD.
            default -> codePoint == '\uFF9E' || codePoint == '\uFF9F';
        };
    }
}
