package dev.maillon.domain.catalog.document;

import dev.maillon.domain.text.NormalForms;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Names that differ and that nobody can tell apart: by characters that cannot be seen, by letters of another script that look the same, by
 * the width of letters or the kind of spaces. After the skeletons of Unicode's UTS #39, with the letters of Greek and Cyrillic that are
 * taken for Latin ones.
 */
final class LookAlikes {

    private static final String FOREIGN = "АВЕЅІЈКМНОРСТХҮԌԜаеѕіјорсухһԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ‐‑−–’‘ʼΙӀ";
    private static final String LATIN = "ABESIJKMHOPCTXYGWaesijopcyxhdqwlABEZHIKMNOPTYXovp----'''II";

    private final Findings findings;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, DocumentPosition> places = new HashMap<>();

    LookAlikes(Findings findings) {
        this.findings = findings;
    }

    /** Warns of the second that looks like another one. An empty one has been reported as missing already. */
    void note(String name, DocumentPosition place) {
        String skeleton = skeleton(name);
        String other = name.isEmpty() ? null : names.putIfAbsent(skeleton, NormalForms.nfc(name));
        DocumentPosition first = places.putIfAbsent(skeleton, place);
        if (other != null && first != null && !other.equals(NormalForms.nfc(name))) {
            findings.warning(
                    place,
                    ProblemWording.quoted(name) + " looks like the one of " + first.path() + " in line " + first.line()
                            + ", and is written with other characters (" + codes(name, other)
                            + "): nobody can tell them apart, so type it anew, or give it another name.");
        }
    }

    static String skeleton(String name) {
        StringBuilder skeleton = new StringBuilder(name.length());
        NormalForms.of(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isUnseen(c))
                .map(LookAlikes::latin)
                .forEach(c -> {
                    boolean twice = c == ' ' && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) == ' ');
                    skeleton.appendCodePoint(c);
                    skeleton.setLength(skeleton.length() - (twice ? 1 : 0));
                });
        return NormalForms.nfc(skeleton.toString().stripTrailing());
    }

    /** What only formats, variation selectors, the joiner of graphemes, the fillers of Hangul. */
    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0x34F
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164;
    }

    private static int latin(int c) {
        int at = FOREIGN.indexOf(c);
        return at >= 0 ? LATIN.charAt(at) : Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c;
    }

    /** The first character in which they differ. */
    private static String codes(String name, String other) {
        String mine = NormalForms.nfc(name);
        int at = 0;
        while (at < Math.min(mine.length(), other.length()) && mine.charAt(at) == other.charAt(at)) {
            at++;
        }
        return code(mine, at) + " where the other has " + code(other, at);
    }

    private static String code(String text, int at) {
        return at < text.length() ? "U+%04X".formatted(text.codePointAt(at)) : "nothing";
    }
}
