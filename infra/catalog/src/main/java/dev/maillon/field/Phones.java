package dev.maillon.field;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Phone numbers, kept as E.164, by libphonenumber. */
final class Phones {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final long MOST_TRIES = 100;

    /** Eight digits of a date are a valid number in some countries. */
    private static final Pattern DATE = Pattern.compile("\\d{1,2}([/. -])\\d{1,2}\\1\\d{2,4}|\\d{4}-\\d{1,2}-\\d{1,2}");

    private Phones() {}

    /** @param country for numbers without a country code */
    static List<Span<String>> find(String nfc, String country) {
        return StreamSupport.stream(
                        NUMBERS.findNumbers(nfc, country, Leniency.VALID, MOST_TRIES)
                                .spliterator(),
                        false)
                .filter(match -> !DATE.matcher(match.rawString()).matches())
                .map(Phones::span)
                .toList();
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
