package dev.maillon.domain.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Cuts a text into its words, each with the marks that belong to it; each character that is of no word stands alone, and so does each of a
 * script that puts no space between words.
 *
 * @param isOfWord whether a code point that is no mark goes on with a word
 */
public record WordCutter(IntPredicate isOfWord) {

    /** They put no space between words, or hang their particles on a name. */
    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    private int end(String text, int start) {
        int first = text.codePointAt(start);
        boolean word = isSpaced(first) && isOfWord.test(first);
        int end = start + Character.charCount(first);
        while (end < text.length() && goesOn(text.codePointAt(end), word)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private boolean goesOn(int codePoint, boolean word) {
        return NormalForms.isMark(codePoint) || word && isSpaced(codePoint) && isOfWord.test(codePoint);
    }

    /** Of Katakana, though Unicode counts it among the signs of all scripts. */
    private static boolean isLongSign(int codePoint) {
        return codePoint == '\u30FC' || codePoint == '\uFF70';
    }

    private static boolean isSpaced(int codePoint) {
        return codePoint < 128 || !isLongSign(codePoint) && !UNSPACED.contains(UnicodeScript.of(codePoint));
    }
}
