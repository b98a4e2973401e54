package dev.maillon.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts a text into its words; each character that is of no word stands alone.
 *
 * @param isOfWord whether a code point goes on with a word
 */
public record WordCutter(IntPredicate isOfWord) {

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
        int end = start + Character.charCount(text.codePointAt(start));
        if (isOfWord.test(text.codePointAt(start))) {
            while (end < text.length() && isOfWord.test(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        return end;
    }
}
