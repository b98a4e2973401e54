package dev.maillon.domain.playbook;

import dev.maillon.domain.text.NormalForms;
import dev.maillon.domain.text.Spaces;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a mention is compared. */
final class Spelling {

    /** Their marks are accents, or vowels that may be left out; the marks of other scripts make other letters. */
    private static final Set<UnicodeScript> ACCENTED =
            Set.of(UnicodeScript.INHERITED, UnicodeScript.HEBREW, UnicodeScript.ARABIC, UnicodeScript.SYRIAC);

    /** The voiced sound marks of kana. */
    private static final Set<Integer> MAKING_LETTERS = Set.of(0x3099, 0x309A);

    /** Letters with a stroke and the like, which Unicode does not take apart. */
    private static final Map<Integer, String> BARE = Map.ofEntries(
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ŋ', "n"));

    private Spelling() {}

    /** Without case and accents, and without what only formats, such as a soft hyphen. */
    static String bare(String text) {
        String visible = text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String decomposed = NormalForms.of(Spaces.folded(visible), Normalizer.Form.NFKD);
        String oneCase =
                NormalForms.nfc(unaccented(decomposed)).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder bare = new StringBuilder(oneCase.length());
        oneCase.codePoints().forEach(c -> bare.append(BARE.getOrDefault(c, Character.toString(c))));
        return bare.toString();
    }

    private static String unaccented(String decomposed) {
        StringBuilder unaccented = new StringBuilder(decomposed.length());
        int letter = ' ';
        for (int i = 0; i < decomposed.length(); i += Character.charCount(decomposed.codePointAt(i))) {
            int c = decomposed.codePointAt(i);
            letter = NormalForms.isMark(c) ? letter : c;
            if (!isAccent(c, letter)) {
                unaccented.appendCodePoint(c);
            }
        }
        return unaccented.toString();
    }

    private static boolean isAccent(int c, int letter) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                && ACCENTED.contains(UnicodeScript.of(c))
                && !MAKING_LETTERS.contains(c)
                && !isCyrillic(c, letter);
    }

    /** \u0439 and \u0438 are two letters of Cyrillic, as \u0457 and \u0456 are; \u0451 is often written \u0435. */
    private static boolean isCyrillic(int mark, int letter) {
        return UnicodeScript.of(letter) == UnicodeScript.CYRILLIC
                && (mark == 0x306 || mark == 0x308 && "ЕеЭэ".indexOf(letter) < 0);
    }
}
