package dev.maillon.domain.field;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in a text, read by the language, whatever the country: "2,500" is 2500 in English and 2.5 in French. With a decimal comma, a
 * point before exactly three digits groups ("2.500" is 2500 in French). Digits whose meaning is open ("1.2.3", "2.5k", "2 million") are
 * no number: better ask than store another one.
 */
final class Numbers {

    /** Neither inside a word, an address or another number, nor behind a hyphen that follows a letter. */
    private static final String BEFORE = "(?<![\\p{L}\\d@#/½¼¾]|\\d[.,':]|\\p{L}-)";

    static final String CURRENCY =
            "eur|usd|gbp|chf|cad|aud|nzd|sgd|hkd|nok|sek|dkk|isk|pln|czk|huf|inr|jpy|cny|zar|aed|mad|xof|brl|mxn|kr|rs\\.?";
    private static final String MONEY = "((?:(?:us|[acsr]|hk|nz)?\\p{Sc}|" + CURRENCY + ") ?)?";

    /** At the beginning of what is said, or after "is", a word may be the sign. */
    private static final String SIGN =
            "([-+]|(?:minus|moins|negative) (?<=(?:^|[(:,;\\n]|(?<!\\p{L})(?:is|est|at|was)) ?(?:minus|moins|negative) ))?";

    /** Digits with whatever may group or divide them; which it was is decided afterwards. */
    private static final String DIGITS =
            "((?:\\d{1,3}(?:[ ']\\d{3}(?!\\d)){1,4}|\\d{1,15})(?:[.,]\\d{1,12}(?!\\d)){0,5}|(?<![\\p{L}.])\\.\\d{1,12})";

    private static final String FRACTION =
            "( ?[½¼¾]|(?: and| et)? [1-9]/[2-9](?![/\\d])| and a half(?![\\p{L}\\d])| et demie?(?![\\p{L}\\d]))?";

    private static final String ORDINAL = "(?:st|nde?s?|des?|rd|th|i?ere?s?|res?|e|i?em(?:es?)?)(?![\\p{L}\\d])";

    /** What makes another number of the one before it: thousands and millions, dozens, hundredths. */
    private static final String SCALE =
            "( ?(?:(?:k|bn?|mio|mln|mn|m(?!m?[²2³3])(?! (?:long|wide|high|tall|deep|x|by|de (?:long|larg|haut|prof))))"
                    + "(?: ?(?:\\p{Sc}|(?:" + CURRENCY + "|euros?|dollars?|pounds?)(?!\\p{L})))?|"
                    + WordLists.NOUNS.either("scale") + ")(?!\\p{L}|²|³))?";

    private static final Pattern CANDIDATE = Pattern.compile(BEFORE + SIGN + MONEY + DIGITS + FRACTION
            + "(?![\\d½¼¾]|[.,:/]\\d|'\\d|e\\d|@|" + ORDINAL + ")( ?mm(?!\\p{L}|²|³))?" + SCALE);

    /** 24h/24, 7 j sur 7. */
    private static final Pattern ALWAYS = Pattern.compile(
            "(?<![\\p{L}\\d.,])\\d{1,2} {0,3}(?:hours?|heures?|h|days?|jours?|j) {0,3}(?:/|sur) {0,3}(?:24|7)(?![\\p{L}\\d]|[.,]\\d)");

    /** 5G is one, and 5 g a weight. */
    private static final Pattern NETWORK = Pattern.compile("G(?![\\p{L}\\d])");

    /** A number in words is not read, but it is one: "two or 3", "two adults and 3 children". */
    private static final Pattern IN_WORDS = Pattern.compile("(?<![\\p{L}\\d'-])(?:" + NumberWords.SMALL.eitherAbove(1)
            + "|sixty|seventy|eighty|ninety|soixante|septante|nonante|hundred|thousand|dozen|cents?|mille|douzaine|"
            + "[½¼¾⅓⅔⅛⅜⅝⅞]"
            + ")(?![\\p{L}\\d-])(?<!(?:pour|per) cent)(?<!neuf)");

    private Numbers() {}

    /**
     * @param whole see {@link Folding}
     * @param written the same text as it was, which tells MM, millions, from mm
     * @return each with its value; with none where it may mean another one
     */
    static List<Span<Optional<BigDecimal>>> find(String whole, String written, String language) {
        String folded = ALWAYS.matcher(whole).replaceAll(always -> "\u0001".repeat(always.end() - always.start()));
        boolean decimalComma = hasDecimalComma(language);
        Stream<Span<Optional<MatchResult>>> inDigits = CANDIDATE
                .matcher(folded)
                .results()
                .filter(match -> Digits.pointed(match.group(3), decimalComma).isPresent())
                .map(match -> new Span<>(match.start(), match.end(), Optional.of(match)));
        Stream<Span<Optional<MatchResult>>> inWords = IN_WORDS.matcher(folded)
                .results()
                .map(match -> new Span<>(match.start(), match.end(), Optional.empty()));
        return Spans.meant(
                Spans.inOrder(Stream.concat(inDigits, inWords)),
                span -> span.value()
                        .flatMap(match -> Digits.pointed(match.group(3), decimalComma)
                                .flatMap(digits -> meant(new BigDecimal(digits), match, folded, written))));
    }

    private static boolean hasDecimalComma(String language) {
        return DecimalFormatSymbols.getInstance(Locale.of(language)).getDecimalSeparator() == ',';
    }

    private static Optional<BigDecimal> meant(BigDecimal value, MatchResult match, String folded, String written) {
        boolean millions = match.group(5) != null
                && (match.group(2) != null
                        || written.substring(match.start(5), match.end(5)).contains("MM"));
        boolean network =
                NETWORK.matcher(written).region(match.end(), written.length()).lookingAt();
        if (millions
                || network
                || match.group(6) != null
                || Qualifiers.OF_NUMBERS.change(folded, match.start(), match.end())) {
            return Optional.empty();
        }
        String sign = match.group(1);
        return fraction(match.group(4))
                .map(value::add)
                .map(sum -> sign != null && !sign.equals("+") ? sum.negate() : sum);
    }

    /** None where decimals don't have it, such as a third. */
    private static Optional<BigDecimal> fraction(@Nullable String written) {
        if (written == null) {
            return Optional.of(BigDecimal.ZERO);
        }
        return switch (written.charAt(written.length() - 1)) {
            case '¼' -> Optional.of(new BigDecimal("0.25"));
            case '¾' -> Optional.of(new BigDecimal("0.75"));
            case '2', '4', '5', '8' -> Optional.of(quotient(written));
            case '3', '6', '7', '9' -> Optional.empty();
            default -> Optional.of(new BigDecimal("0.5"));
        };
    }

    private static BigDecimal quotient(String written) {
        int slash = written.indexOf('/');
        return new BigDecimal(written.substring(slash - 1, slash)).divide(new BigDecimal(written.substring(slash + 1)));
    }
}
