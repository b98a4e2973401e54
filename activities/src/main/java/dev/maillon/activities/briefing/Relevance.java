package dev.maillon.activities.briefing;

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

    private final List<Map<String, Integer>> documents;
    private final double averageLength;

    Relevance(List<String> texts) {
        documents = texts.stream().map(Relevance::counted).toList();
        averageLength = documents.stream().mapToInt(Relevance::length).average().orElse(1);
    }

    /** @param index of the text */
    double of(int index, String question) {
        Map<String, Integer> document = documents.get(index);
        return counted(question).keySet().stream()
                .mapToDouble(word -> rarity(word) * weight(document, word))
                .sum();
    }

    private double weight(Map<String, Integer> document, String word) {
        double count = document.getOrDefault(word, 0);
        return count * (K1 + 1) / (count + K1 * (1 - B + B * length(document) / averageLength));
    }

    /** What stands in every text tells none of them from the others. */
    private double rarity(String word) {
        long with = documents.stream()
                .filter(document -> document.containsKey(word))
                .count();
        return Math.log(1 + (documents.size() - with + 0.5) / (with + 0.5));
    }

    private static int length(Map<String, Integer> document) {
        return document.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> counted(String text) {
        Map<String, Integer> counts = new HashMap<>();
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
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
