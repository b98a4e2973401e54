package dev.maillon.activities.briefing;

import dev.maillon.domain.text.NormalForms;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How well each of some texts answers to the words of a question: Okapi BM25 with its usual constants (Robertson and Zaragoza, 2009).
 * Words are compared without case and accents, and by their first letters, so that "dogs" finds "dog" and "réservation" finds "réserver".
 */
final class Relevance {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** Long enough to tell words apart, short enough to let endings go. */
    private static final int STEM = 5;

    private static final Pattern PLURAL = Pattern.compile("(?<=\\p{L}{2})[sx]$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Which texts have a word, and how often. */
    private final Map<String, Map<Integer, Integer>> occurrences = new HashMap<>();

    private final int[] lengths;
    private final double averageLength;

    Relevance(List<String> texts) {
        lengths = new int[texts.size()];
        for (int i = 0; i < lengths.length; i++) {
            int index = i;
            Map<String, Integer> words = counted(texts.get(i));
            lengths[i] = words.values().stream().mapToInt(Integer::intValue).sum();
            words.forEach((word, count) ->
                    occurrences.computeIfAbsent(word, _ -> new HashMap<>()).put(index, count));
        }
        averageLength = Arrays.stream(lengths).average().orElse(1);
    }

    /** @return by index of the text; each word of the question is looked up once, whatever the texts */
    double[] to(String question) {
        double[] scores = new double[lengths.length];
        for (String word : counted(question).keySet()) {
            Map<Integer, Integer> with = occurrences.getOrDefault(word, Map.of());
            double rarity = rarity(with.size());
            with.forEach((index, count) -> scores[index] += rarity * weight(count, lengths[index]));
        }
        return scores;
    }

    private double weight(double count, int length) {
        return count * (K1 + 1) / (count + K1 * (1 - B + B * length / averageLength));
    }

    /** What stands in every text tells none of them from the others. */
    private double rarity(int with) {
        return Math.log(1 + (lengths.length - with + 0.5) / (with + 0.5));
    }

    private static Map<String, Integer> counted(String text) {
        Map<String, Integer> counts = new HashMap<>();
        String plain = MARKS.matcher(NormalForms.of(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        Arrays.stream(NO_WORD.split(plain, -1))
                .filter(word -> !word.isEmpty())
                .map(Relevance::stem)
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private static String stem(String word) {
        String singular = PLURAL.matcher(word).replaceAll("");
        return singular.substring(0, Math.min(STEM, singular.length()));
    }
}
