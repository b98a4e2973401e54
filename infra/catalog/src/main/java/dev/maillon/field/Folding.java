package dev.maillon.field;

import java.text.Normalizer;

/** A text as people compare it: lower case, no accents, one kind of space and apostrophe; as long as the NFC text, so that places agree. */
final class Folding {

    /** No value stands further back in a customer's message than this; it bounds every search. */
    private static final int MOST = 20_000;

    private Folding() {}

    static String nfc(String text) {
        String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
        return whole.length() > MOST ? whole.substring(0, MOST) : whole;
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
            return Character.toLowerCase(c);
        }
        return switch (c) {
            case '\u00a0', '\u202f', '\u2009', '\u2007' -> ' ';
            case '\u2019', '\u02bc' -> '\'';
            case '\u2212', '\u2011', '\u2010' -> '-';
            default ->
                Character.toLowerCase(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .charAt(0));
        };
    }
}
