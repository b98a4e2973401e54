package dev.maillon.domain.field;

import dev.maillon.domain.field.ReckonedDay.Day;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dates in a text: ISO, numeric in the country's order, day and month name, and words counted from today; English and French. A weekday
 * before a date on which another one falls leaves open which is meant.
 */
final class Dates {

    /** Where the month comes first in a numeric date. */
    private static final Set<String> MONTH_FIRST =
            Set.of("US", "PR", "GU", "VI", "AS", "MP", "PH", "FM", "MH", "PW", "BZ");

    /** Before a day and a month, "mar." is a Tuesday. */
    private static final Pattern MARCH =
            Pattern.compile("mar\\.? {1,3}\\d{1,2}(?:st|nd|rd|th)?(?:[ ,'-]{1,4}\\d{2,4})?");

    private Dates() {}

    /** @return each with its day; with none where it may mean another one */
    static List<Span<Optional<LocalDate>>> find(String folded, LocalDate today, String country) {
        return find(Stream.of(WrittenDates.EXPLICIT, WrittenDates.SHORT, DaysAhead.PHRASES), folded, today, country);
    }

    /** Only those that need no other sign that they are dates: ISO, with a month's name, or with a year of four digits. */
    static List<Span<Optional<LocalDate>>> findExplicit(String folded, LocalDate today, String country) {
        return find(Stream.of(WrittenDates.EXPLICIT), folded, today, country);
    }

    private static List<Span<Optional<LocalDate>>> find(
            Stream<List<Phrase<ReckonedDay>>> phrases, String folded, LocalDate today, String country) {
        Reckoning reckoning = new Reckoning(today, MONTH_FIRST.contains(country));
        return Spans.meant(
                Spans.inOrder(phrases.flatMap(some -> Phrase.findAll(some, folded))
                        .flatMap(span -> reckoned(span, reckoning))),
                span -> meant(span, folded));
    }

    /** A day that the calendar doesn't have, such as 31 February, is no date. */
    private static Stream<Span<Optional<Day>>> reckoned(Span<ReckonedDay> span, Reckoning reckoning) {
        try {
            return Stream.of(new Span<>(span.start(), span.end(), span.value().by(reckoning)));
        } catch (DateTimeException noSuchDay) {
            return Stream.empty();
        }
    }

    private static Optional<LocalDate> meant(Span<Optional<Day>> span, String folded) {
        return span.value()
                .filter(day -> isOn(day.date(), folded.substring(span.start(), span.end())))
                .filter(day -> !(day.isToCome() ? Qualifiers.OF_DATES_TO_COME : Qualifiers.OF_DATES)
                        .change(folded, span.start(), span.end()))
                .map(Day::date);
    }

    /** Whether the weekday that is written before it, if one is, is that of the date. */
    private static boolean isOn(LocalDate date, String written) {
        String first = written.split("[^\\p{L}]", 2)[0];
        return !NumberWords.ALL_WEEKDAYS.has(first)
                || MARCH.matcher(written).matches()
                || NumberWords.ALL_WEEKDAYS.number(first) == date.getDayOfWeek().getValue();
    }
}
