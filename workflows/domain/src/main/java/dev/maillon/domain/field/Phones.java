package dev.maillon.domain.field;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Phone numbers, kept as E.164, by libphonenumber. A number of the country must be valid there; after a "+" one of a possible length is
 * enough, for new ranges come faster than the library.
 */
final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final long MOST_TRIES = 1_000;

    /** Fewer digits in a row than any number has, and brackets before none: the library would try each, and it tries only so often. */
    private static final Pattern TOO_FEW = Pattern.compile(
            "(?<![\\d+(./ -])(?=[\\d(])(?:[(./ -]{0,3}\\d){1,5}+(?![ ().+/-]{0,4}\\d)|[(\\[](?! ?[+\\d])");

    /** An amount of money is none: S$ 61234567. */
    private static final Pattern MONEY_BEFORE =
            Pattern.compile("(?:\\p{Sc}|(?<!\\p{L})(?:" + Numbers.CURRENCY + ")\\.?) ?$");

    private static final Pattern MONEY_AFTER = Pattern.compile(
            "^ ?(?:\\p{Sc}|(?:" + Numbers.CURRENCY + "|euros?|dollars?|pounds?|francs?|kroner|kronor)(?!\\p{L}))");

    /** Eight digits of a date are a valid number in some countries. */
    private static final Pattern DATE = Pattern.compile("\\d{1,2}([/. -])\\d{1,2}\\1\\d{2,4}|\\d{4}-\\d{1,2}-\\d{1,2}");

    private Phones() {}

    /**
     * @param folded see {@link Folding}: the library doesn't know every space
     * @param country for numbers without a country code
     */
    static List<Span<Optional<String>>> find(String folded, String country) {
        String text = TOO_FEW.matcher(folded).replaceAll(few -> "\u0001".repeat(few.end() - few.start()));
        return Qualifiers.OF_PHONES.unlessChanged(
                Spans.inOrder(Stream.concat(
                                find(text, country, Leniency.VALID)
                                        .filter(match ->
                                                !DATE.matcher(match.rawString()).matches()),
                                find(text, country, Leniency.POSSIBLE)
                                        .filter(match -> match.rawString().startsWith("+")))
                        .filter(match -> !isMoney(folded, match.start(), match.end()))
                        .map(Phones::span)),
                folded);
    }

    private static Stream<PhoneNumberMatch> find(String folded, String country, Leniency leniency) {
        return StreamSupport.stream(
                NUMBERS.findNumbers(folded, country, leniency, MOST_TRIES).spliterator(), false);
    }

    private static boolean isMoney(String text, int start, int end) {
        return MONEY_BEFORE
                        .matcher(text.substring(Math.max(0, start - 6), start))
                        .find()
                || MONEY_AFTER
                        .matcher(text.substring(end, Math.min(text.length(), end + 10)))
                        .find();
    }

    private static Span<String> span(PhoneNumberMatch match) {
        return new Span<>(match.start(), match.end(), NUMBERS.format(match.number(), PhoneNumberFormat.E164));
    }

    static String show(String e164) {
        try {
            return NUMBERS.format(NUMBERS.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return e164;
        }
    }
}
