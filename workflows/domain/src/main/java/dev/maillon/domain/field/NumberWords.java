package dev.maillon.domain.field;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** NumberWords that stand for the numbers from 1: months, weekdays, small counts; folded, English and French. */
final class NumberWords {

    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param spellings of 1, of 2 and so on; those of one number divided by bars */
    NumberWords(String... spellings) {
        for (int i = 0; i < spellings.length; i++) {
            for (String word : spellings[i].split("\\|", -1)) {
                numbers.put(word, i + 1);
            }
        }
    }

    NumberWords and(NumberWords others) {
        NumberWords both = new NumberWords();
        both.numbers.putAll(numbers);
        both.numbers.putAll(others.numbers);
        return both;
    }

    /** A pattern of all of them, longest first, so that "septembre" is not read as "sept". */
    String either() {
        return numbers.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** @param word one of them, or digits */
    int number(String word) {
        Integer known = numbers.get(word);
        return known == null ? Integer.parseInt(word) : known;
    }
}
