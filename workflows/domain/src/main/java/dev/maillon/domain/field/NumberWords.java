package dev.maillon.domain.field;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that stand for the numbers from 1: months, weekdays, small counts; folded, English and French. */
final class NumberWords {

    private static final List<String> ENGLISH =
            List.of(("one two three four five six seven eight nine ten eleven twelve thirteen"
                            + " fourteen fifteen sixteen seventeen eighteen nineteen")
                    .split(" ", -1));
    private static final List<String> FRENCH =
            List.of(("un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze"
                            + " quinze seize dix-sept dix-huit dix-neuf")
                    .split(" ", -1));

    /** From 1 to 59, as the minutes of an hour. */
    static final NumberWords SMALL = small();

    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param spellings of 1, of 2 and so on; those of one number divided by bars; a hyphen may as well be a space */
    NumberWords(String... spellings) {
        for (int i = 0; i < spellings.length; i++) {
            for (String word : spellings[i].split("\\|", -1)) {
                numbers.put(word, i + 1);
            }
        }
    }

    private static NumberWords small() {
        NumberWords small = new NumberWords();
        List<String> tens = List.of("twenty|vingt", "thirty|trente", "forty|quarante", "fifty|cinquante");
        small.add(0, "", "");
        for (int i = 0; i < tens.size(); i++) {
            String[] ten = tens.get(i).split("\\|", -1);
            small.numbers.put(ten[0], 20 + 10 * i);
            small.numbers.put(ten[1], 20 + 10 * i);
            small.add(20 + 10 * i, ten[0] + "-", ten[1] + "-");
            small.numbers.put(ten[1] + "-et-un", 21 + 10 * i);
            small.numbers.put(ten[1] + "-et-une", 21 + 10 * i);
        }
        small.numbers.put("une", 1);
        return small;
    }

    private void add(int ten, String english, String french) {
        for (int unit = 1; unit <= (ten == 0 ? ENGLISH.size() : 9); unit++) {
            numbers.put(english + ENGLISH.get(unit - 1), ten + unit);
            numbers.put(french + FRENCH.get(unit - 1), ten + unit);
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
        return eitherAbove(0);
    }

    /** @param least no number up to it */
    String eitherAbove(int least) {
        return numbers.keySet().stream()
                .filter(word -> numbers.getOrDefault(word, 0) > least)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> Pattern.quote(word).replace("-", "\\E[-\\x20]\\Q"))
                .collect(Collectors.joining("|"));
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
