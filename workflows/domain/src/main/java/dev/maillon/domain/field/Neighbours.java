package dev.maillon.domain.field;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words on one side of a place in a folded text, nearest first, and at most those that a reader would look at. A number is {@link #NUMBER}, however it is written, and a value that was found is {@link #FOUND}; signs are words, too.
 *
 * @param backwards whether they stand before the place
 */
record Neighbours(List<String> words, boolean backwards) {

    static final String NUMBER = "#";
    static final String FOUND = "<value>";
    static final String END = ".";

    private static final int REACH = 100;
    private static final int LONGEST_PHRASE = 3;

    private static final Pattern WORD = Pattern.compile(
            "\u0001{1,100}|\\d{1,100}(?:[.,:]\\d{1,100}){0,20}"
                    + "(?:(?:st|nd|rd|th|er|e|eme)(?!\\p{L}))?|\\p{L}{1,100}(?:['-]\\p{L}{1,100}){0,20}|'\\p{L}{1,20}|[^\\s\\p{L}]");
    private static final Pattern SMALL = Pattern.compile("\\d{1,2}\\p{L}{0,3}");

    static Neighbours before(String text, int start) {
        int from = Math.max(0, start - REACH);
        List<String> words = words(text.substring(from, start));
        List<String> whole = from == 0 || words.isEmpty() ? words : words.subList(1, words.size());
        return new Neighbours(ended(whole.reversed()), true);
    }

    static Neighbours after(String text, int end) {
        return new Neighbours(ended(words(text.substring(end, Math.min(text.length(), end + REACH)))), false);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.replace('\n', ';'))
                .results()
                .map(match -> form(match.group()))
                .toList();
    }

    private static String form(String word) {
        char first = word.charAt(0);
        if (".!?;…".indexOf(first) >= 0) {
            return END;
        }
        if (first == '\u0001') {
            return FOUND;
        }
        if (Character.isDigit(first)) {
            return SMALL.matcher(word).matches() ? NUMBER : "##";
        }
        return NumberWords.SMALL.has(word) && !word.equals("neuf") ? NUMBER : word.endsWith("n't") ? "not" : word;
    }

    private static List<String> ended(List<String> words) {
        return Stream.concat(words.stream(), Stream.of(END)).toList();
    }

    /** Whether one of the phrases stands there with nothing but words between that change nothing. */
    boolean meet(Set<String> phrases, Set<String> idioms, Predicate<String> between) {
        int at = 0;
        int idiom = length(idioms, at);
        while (idiom > 0 || length(phrases, at) == 0 && at < words.size() && between.test(words.get(at))) {
            at += Math.max(1, idiom);
            idiom = length(idioms, at);
        }
        return length(phrases, at) > 0;
    }

    /** Whether one of the phrases stands in the part of the sentence that commas and the like divide from others. */
    boolean hold(Set<String> phrases, Set<String> idioms, Set<String> dividers) {
        return meet(phrases, idioms, word -> !word.equals(END) && !dividers.contains(word));
    }

    /** In words; 0 where none of them stands there. */
    private int length(Set<String> phrases, int at) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
            if (phrases.contains(phrase(at, length))) {
                return length;
            }
        }
        return 0;
    }

    private String phrase(int at, int length) {
        List<String> phrase = words.subList(at, at + length);
        return String.join(" ", backwards ? phrase.reversed() : phrase);
    }
}
