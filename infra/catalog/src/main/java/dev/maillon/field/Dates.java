package dev.maillon.field;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Dates in a text: ISO, numeric in the country's order, day and month name, and words counted from today; English and French. */
final class Dates {

    /** Where the month comes first in a numeric date. */
    private static final Set<String> MONTH_FIRST =
            Set.of("US", "PR", "GU", "VI", "AS", "MP", "PH", "FM", "MH", "PW", "BZ");

    private static final Words MONTHS = new Words(
            "january|jan|janvier|janv",
            "february|feb|fevrier|fevr|fev",
            "march|mars|mar",
            "april|apr|avril|avr",
            "may|mai",
            "june|jun|juin",
            "july|jul|juillet|juil",
            "august|aug|aout",
            "september|sept|sep|septembre",
            "october|oct|octobre",
            "november|nov|novembre",
            "december|dec|decembre");

    private static final Words COUNTS = new Words(
            "one|a|an|un|une",
            "two|deux",
            "three|trois",
            "four|quatre",
            "five|cinq",
            "six",
            "seven|sept",
            "eight|huit",
            "nine|neuf",
            "ten|dix");

    private static final Words WEEKDAYS = new Words(
            "monday|lundi",
            "tuesday|mardi",
            "wednesday|mercredi",
            "thursday|jeudi",
            "friday|vendredi",
            "saturday|samedi",
            "sunday|dimanche");

    private static final String MONTH = "(" + MONTHS.either() + ")\\.?";
    private static final String YEAR = "(?:,? (\\d{4}))?(?!\\d)";

    private static final List<Form> FORMS = List.of(
            new Form(
                    "(\\d{4})-(\\d{1,2})-(\\d{1,2})", (m, c) -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3))),
            new Form(
                    "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})",
                    (m, c) -> c.numeric(number(m, 1), number(m, 3), year(m, 4))),
            new Form(
                    "(\\d{1,2})/(\\d{1,2})(?![/\\d])",
                    (m, c) -> c.numeric(number(m, 1), number(m, 2), Optional.empty())),
            new Form(
                    "(\\d{1,2})(?:er|st|nd|rd|th)?(?: of| de)? " + MONTH + YEAR,
                    (m, c) -> c.date(number(m, 1), MONTHS.number(m.group(2)), year(m, 3))),
            new Form(
                    MONTH + " (\\d{1,2})(?:st|nd|rd|th)?" + YEAR,
                    (m, c) -> c.date(number(m, 2), MONTHS.number(m.group(1)), year(m, 3))),
            new Form(
                    "day after tomorrow|apres-demain|apres demain",
                    (m, c) -> c.today().plusDays(2)),
            new Form("tomorrow|demain", (m, c) -> c.today().plusDays(1)),
            new Form("today|tonight|aujourd'hui|ce soir", (m, c) -> c.today()),
            new Form(
                    "(?:in|dans) (\\d{1,3}|" + COUNTS.either() + ") (day|week|month|jour|semaine|mois)s?",
                    (m, c) -> c.today().plus(period(COUNTS.number(m.group(1)), m.group(2)))),
            new Form(
                    "(?:next |this |on )?(" + WEEKDAYS.either() + ")(?: prochaine?)?",
                    (m, c) -> c.today().with(TemporalAdjusters.next(DayOfWeek.of(WEEKDAYS.number(m.group(1)))))));

    private Dates() {}

    /** @return in the order of the text; where two begin alike, the longer */
    static List<Span<LocalDate>> find(String folded, LocalDate today, String country) {
        Reckoning reckoning = new Reckoning(today, MONTH_FIRST.contains(country));
        List<Span<LocalDate>> all = FORMS.stream()
                .flatMap(form -> form.find(folded, reckoning))
                .sorted(Comparator.<Span<LocalDate>>comparingInt(Span::start).thenComparingInt(span -> -span.end()))
                .toList();
        return Spans.withoutOverlaps(all);
    }

    private record Form(Pattern pattern, BiFunction<MatchResult, Reckoning, LocalDate> date) {
        Form(String pattern, BiFunction<MatchResult, Reckoning, LocalDate> date) {
            this(Pattern.compile("(?<![\\p{L}\\d./:-])(?:" + pattern + ")(?![\\p{L}\\d])"), date);
        }

        Stream<Span<LocalDate>> find(String folded, Reckoning reckoning) {
            return pattern.matcher(folded).results().flatMap(match -> read(match, reckoning).stream());
        }

        /** A day that the calendar doesn't have, such as 31 February, is no date. */
        private Optional<Span<LocalDate>> read(MatchResult match, Reckoning reckoning) {
            try {
                return Optional.of(new Span<>(match.start(), match.end(), date.apply(match, reckoning)));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    private record Reckoning(LocalDate today, boolean monthFirst) {

        /** In the country's order, unless only the other one is possible. */
        LocalDate numeric(int first, int second, Optional<Integer> year) {
            boolean month = monthFirst ? first <= 12 : second > 12;
            return month ? date(second, first, year) : date(first, second, year);
        }

        /** Without a year: the next such day, today included. */
        LocalDate date(int day, int month, Optional<Integer> year) {
            if (year.isPresent()) {
                return LocalDate.of(year.get(), month, day);
            }
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            return thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear;
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static Optional<Integer> year(MatchResult match, int group) {
        return Optional.ofNullable(match.group(group))
                .map(Integer::valueOf)
                .map(year -> year < 100 ? 2000 + year : year);
    }

    private static Period period(int count, String unit) {
        return switch (unit.charAt(0)) {
            case 'w', 's' -> Period.ofWeeks(count);
            case 'm' -> Period.ofMonths(count);
            default -> Period.ofDays(count);
        };
    }
}
