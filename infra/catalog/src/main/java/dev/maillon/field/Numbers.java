package dev.maillon.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers in a text, read by the language: "2,500" is 2500 in English and 2.5 in French. With a decimal comma, a point before exactly
 * three digits groups ("2.500" is 2500 in French).
 */
final class Numbers {

    private static final Set<String> DECIMAL_POINT = Set.of("en", "zh", "ja", "ko", "th", "he", "hi", "ar");

    /** Digits with whatever may group or divide them; which it was is decided afterwards. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![\\p{L}\\d.,@#/])[-+]?\\d{1,15}(?:[ ']\\d{3}(?!\\d)){0,4}(?:[.,]\\d{1,12}(?!\\d)){0,5}(?![\\d@])");

    private static final Pattern ORDINAL = Pattern.compile("(?:st|nd|rd|th|er|ere|e|eme)\\b");
    private static final Pattern POINT_GROUPS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+");
    private static final Pattern COMMA_GROUPS = Pattern.compile("\\d{1,3}(?:,\\d{3})+");

    private Numbers() {}

    /** @param folded see {@link Folding} */
    static List<Span<BigDecimal>> find(String folded, String language) {
        return CANDIDATE
                .matcher(folded)
                .results()
                .filter(match -> !isOrdinal(folded, match))
                .map(match -> new Span<>(match.start(), match.end(), value(match.group(), language)))
                .toList();
    }

    private static boolean isOrdinal(String folded, MatchResult match) {
        return ORDINAL.matcher(folded).region(match.end(), folded.length()).lookingAt();
    }

    private static BigDecimal value(String written, String language) {
        String digits = written.replace(" ", "").replace("'", "").replace("+", "");
        return new BigDecimal(pointed(digits, DECIMAL_POINT.contains(language)));
    }

    private static String pointed(String digits, boolean decimalPoint) {
        int lastPoint = digits.lastIndexOf('.');
        int lastComma = digits.lastIndexOf(',');
        if (lastPoint >= 0 && lastComma >= 0) {
            return lastPoint > lastComma
                    ? digits.replace(",", "")
                    : digits.replace(".", "").replace(',', '.');
        }
        String unsigned = digits.startsWith("-") ? digits.substring(1) : digits;
        boolean severalOrOwn =
                (decimalPoint ? COMMA_GROUPS : POINT_GROUPS).matcher(unsigned).matches()
                        || unsigned.chars().filter(c -> c == '.' || c == ',').count() > 1;
        return severalOrOwn ? digits.replace(",", "").replace(".", "") : digits.replace(',', '.');
    }
}
