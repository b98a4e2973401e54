package dev.maillon.domain.field;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Numbers in a text, read by the language, whatever the country: "2,500" is 2500 in English and 2.5 in French. With a decimal comma, a
 * point before exactly three digits groups ("2.500" is 2500 in French). Digits whose meaning is open ("1.2.3", "2.5k", "2 million") are
 * no number: better ask than store another one.
 */
final class Numbers {

    /** Neither inside a word, an address or another number, nor behind a hyphen that follows a letter. */
    private static final String BEFORE = "(?<![\\p{L}\\d@#/]|\\d[.,':]|\\p{L}-)";

    private static final String MONEY = "(?:[€$£¥] ?|(?:eur|usd|gbp|chf|cad|aud) ?)?";

    /** Digits with whatever may group or divide them; which it was is decided afterwards. */
    private static final String DIGITS =
            "(?:(?:\\d{1,3}(?:[ ']\\d{3}(?!\\d)){1,4}|\\d{1,15})(?:[.,]\\d{1,12}(?!\\d)){0,5}|(?<![\\p{L}.])\\.\\d{1,12})";

    private static final String ORDINAL = "(?:st|nd|rd|th|er|ere|e|eme)\\b";
    private static final String SCALE =
            " ?(?:k|[km] ?[€$£]|mio|mln|bn|md|mds|millions?|milliards?|billions?|milliers?|thousand|hundred|mille)(?!\\p{L})";

    private static final Pattern CANDIDATE = Pattern.compile(
            BEFORE + "([-+]?)" + MONEY + "(" + DIGITS + ")(?!\\d|[.,:/]\\d|e\\d|@|" + ORDINAL + "|" + SCALE + ")");

    private static final Pattern POINT_GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3})+");
    private static final Pattern COMMA_GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+");

    private Numbers() {}

    /** @param folded see {@link Folding} */
    static List<Span<BigDecimal>> find(String folded, String language) {
        boolean decimalComma = hasDecimalComma(language);
        return CANDIDATE
                .matcher(folded)
                .results()
                .flatMap(match -> span(match, decimalComma))
                .toList();
    }

    private static boolean hasDecimalComma(String language) {
        return DecimalFormatSymbols.getInstance(Locale.of(language)).getDecimalSeparator() == ',';
    }

    private static Stream<Span<BigDecimal>> span(MatchResult match, boolean decimalComma) {
        String digits = match.group(2).replace(" ", "").replace("'", "");
        return pointed(digits, decimalComma).map(BigDecimal::new).stream()
                .map(value -> match.group(1).equals("-") ? value.negate() : value)
                .map(value -> new Span<>(match.start(), match.end(), value));
    }

    /** With a point before the decimals and nothing else; none where the groups are no groups. */
    private static Optional<String> pointed(String digits, boolean decimalComma) {
        int lastPoint = digits.lastIndexOf('.');
        int lastComma = digits.lastIndexOf(',');
        if (lastPoint >= 0 && lastComma >= 0) {
            return grouped(digits, Math.max(lastPoint, lastComma), lastPoint > lastComma ? COMMA_GROUPS : POINT_GROUPS);
        }
        if ((decimalComma ? POINT_GROUPS : COMMA_GROUPS).matcher(digits).matches()) {
            return Optional.of(ungrouped(digits));
        }
        boolean several = digits.indexOf('.') != lastPoint || digits.indexOf(',') != lastComma;
        return several ? groupedOtherwise(digits) : Optional.of(digits.replace(',', '.'));
    }

    private static Optional<String> grouped(String digits, int decimal, Pattern groups) {
        String whole = digits.substring(0, decimal);
        return groups.matcher(whole).matches()
                ? Optional.of(ungrouped(whole) + "." + digits.substring(decimal + 1))
                : Optional.empty();
    }

    /** "1.234.567" can be nothing but groups, in English too. */
    private static Optional<String> groupedOtherwise(String digits) {
        boolean groups = POINT_GROUPS.matcher(digits).matches()
                || COMMA_GROUPS.matcher(digits).matches();
        return groups ? Optional.of(ungrouped(digits)) : Optional.empty();
    }

    private static String ungrouped(String digits) {
        return digits.replace(".", "").replace(",", "");
    }
}
