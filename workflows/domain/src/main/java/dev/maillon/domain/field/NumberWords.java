package dev.maillon.domain.field;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that stand for the numbers from 1, folded and of all languages: months, weekdays, small counts. */
record NumberWords(Map<String, Integer> numbers) {

    /** From 1 to 59, as the minutes of an hour. */
    static final NumberWords SMALL = new NumberWords(WordLists.CALENDAR, "number", 59);

    /** Of a month's length at most; "in a week" is one. */
    static final NumberWords COUNTS = SMALL.and(new NumberWords(WordLists.CALENDAR, "count", 1));

    /** Of a month, as a date is said. */
    static final NumberWords DAYS = new NumberWords(WordLists.CALENDAR, "day", 31);

    /** Those of them that count nothing: "third" and not "trois". */
    static final NumberWords ORDINALS = DAYS.without(SMALL);

    static final NumberWords MONTHS = new NumberWords(WordLists.CALENDAR, "month", 12);
    static final NumberWords ENGLISH_MONTHS = new NumberWords(WordLists.of("calendar", "en"), "month", 12);
    static final NumberWords WEEKDAYS = new NumberWords(WordLists.CALENDAR, "weekday", 7);
    static final NumberWords ALL_WEEKDAYS = WEEKDAYS.and(new NumberWords(WordLists.CALENDAR, "short-weekday", 7));

    private NumberWords(WordLists lists, String key, int last) {
        this(new HashMap<>());
        for (int number = 1; number <= last; number++) {
            for (String word : lists.get(key + "." + number)) {
                numbers.put(word, number);
            }
        }
    }

    private NumberWords and(NumberWords others) {
        Map<String, Integer> both = new HashMap<>(numbers);
        both.putAll(others.numbers);
        return new NumberWords(both);
    }

    private NumberWords without(NumberWords others) {
        Map<String, Integer> rest = new HashMap<>(numbers);
        rest.keySet().removeAll(others.words());
        return new NumberWords(rest);
    }

    /** A pattern of all of them. */
    String either() {
        return eitherAbove(0);
    }

    /** @param least no number up to it */
    String eitherAbove(int least) {
        return WordLists.either(numbers.entrySet().stream()
                .filter(word -> word.getValue() > least)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean has(String word) {
        return numbers.containsKey(word);
    }

    Set<String> words() {
        return numbers.keySet();
    }

    /** @param word one of them, or digits */
    int number(String word) {
        Integer known = numbers.get(word.replace(' ', '-'));
        return known == null ? Integer.parseInt(word) : known;
    }
}
