package dev.maillon.domain.field;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Phone numbers, kept as E.164, by libphonenumber. A number of the country must be valid there; after a "+" one of a possible length is
 * enough, for new ranges come faster than the library.
 */
final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final long MOST_TRIES = 100;

    /** Eight digits of a date are a valid number in some countries. */
    private static final Pattern DATE = Pattern.compile("\\d{1,2}([/. -])\\d{1,2}\\1\\d{2,4}|\\d{4}-\\d{1,2}-\\d{1,2}");

    private Phones() {}

    /**
     * @param folded see {@link Folding}: the library doesn't know every space
     * @param country for numbers without a country code
     */
    static List<Span<String>> find(String folded, String country) {
        return Spans.inOrder(Stream.concat(
                        find(folded, country, Leniency.VALID)
                                .filter(match ->
                                        !DATE.matcher(match.rawString()).matches()),
                        find(folded, country, Leniency.POSSIBLE)
                                .filter(match -> match.rawString().startsWith("+")))
                .map(Phones::span));
    }

    private static Stream<PhoneNumberMatch> find(String folded, String country, Leniency leniency) {
        return StreamSupport.stream(
                NUMBERS.findNumbers(folded, country, leniency, MOST_TRIES).spliterator(), false);
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
