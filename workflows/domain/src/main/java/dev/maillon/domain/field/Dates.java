package dev.maillon.domain.field;

import static java.lang.Integer.parseInt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/**
 * Dates in a text: ISO, numeric in the country's order, day and month name, and words counted from today; English and French. A weekday
 * before a date is not checked: the date counts.
 */
final class Dates {

    /** Where the month comes first in a numeric date. */
    private static final Set<String> MONTH_FIRST =
            Set.of("US", "PR", "GU", "VI", "AS", "MP", "PH", "FM", "MH", "PW", "BZ");

    private static final NumberWords ENGLISH_MONTHS = new NumberWords(
            "january|jan",
            "february|feb",
            "march|mar",
            "april|apr",
            "may",
            "june|jun",
            "july|jul",
            "august|aug",
            "september|sept|sep",
            "october|oct",
            "november|nov",
            "december|dec");

    private static final NumberWords MONTHS = ENGLISH_MONTHS.and(new NumberWords(
            "janvier|janv",
            "fevrier|fevr|fev",
            "mars",
            "avril|avr",
            "mai",
            "juin",
            "juillet|juil",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre"));

    private static final NumberWords WEEKDAYS = new NumberWords(
            "monday|lundi",
            "tuesday|mardi",
            "wednesday|mercredi",
            "thursday|jeudi",
            "friday|vendredi",
            "saturday|samedi",
            "sunday|dimanche");

    private static final NumberWords COUNTS = new NumberWords(
            "one|a|an|un|une",
            "two|deux",
            "three|trois",
            "four|quatre",
            "five|cinq",
            "six",
            "seven|sept",
            "eight|huit",
            "nine|neuf",
            "ten|dix",
            "eleven|onze",
            "twelve|douze",
            "thirteen|treize",
            "fourteen|quatorze",
            "fifteen|quinze");

    private static final String WEEKDAY = "(" + WEEKDAYS.either() + ")";
    private static final String ON_WEEKDAY = "(?:(?:" + WEEKDAYS.either()
            + "|mon|tues?|wed|thu|thurs?|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)\\.?,? (?:the |le )?)?";
    private static final String DAY = "(\\d{1,2})(?:er|st|nd|rd|th)?";
    private static final String MONTH = "(?: ?(?:of |de )?|-)(" + MONTHS.either() + ")\\b\\.?(?! be\\b)";

    /** 2500 in "24 November 2500 euros" is no year. */
    private static final String YEAR = "(?:(?:,? |-)(\\d{4})(?! ?(?:eur|usd|gbp|[€$£])))?(?!\\d)";

    /** No other date and no other number has this form; a phone number may not take its digits. */
    private static final List<Phrase<Function<Reckoning, LocalDate>>> EXPLICIT = List.of(
            phrase(
                    "([12]\\d{3})([-/])(\\d{1,2})\\2(\\d{1,2})(?!-\\d)",
                    (m, c) -> LocalDate.of(number(m, 1), number(m, 3), number(m, 4))),
            phrase(
                    ON_WEEKDAY + "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?![./-]?\\d)",
                    (m, c) -> c.numeric(number(m, 1), number(m, 3), year(m, 4))),
            phrase(
                    ON_WEEKDAY + DAY + MONTH + YEAR,
                    (m, c) -> c.date(number(m, 1), MONTHS.number(m.group(2)), year(m, 3))),
            phrase(
                    DAY + "(?= ?(?:-|to|and|or|au|et|ou) ?\\d{1,2}(?:er|st|nd|rd|th)?" + MONTH + YEAR + ")",
                    (m, c) -> c.date(number(m, 1), MONTHS.number(m.group(2)), year(m, 3))),
            phrase(
                    ON_WEEKDAY + "(" + ENGLISH_MONTHS.either() + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?" + YEAR
                            + "(?! \\d\\d \\d\\d)",
                    (m, c) -> c.date(number(m, 2), MONTHS.number(m.group(1)), year(m, 3))));

    private static final List<Phrase<Function<Reckoning, LocalDate>>> IMPLIED = List.of(
            phrase(
                    ON_WEEKDAY + "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{2})(?![./-]?\\d)",
                    (m, c) -> c.numeric(number(m, 1), number(m, 3), Optional.of(c.year(number(m, 4))))),
            phrase(
                    ON_WEEKDAY + "(\\d{1,2})/(\\d{1,2})(?![/\\d])",
                    (m, c) -> c.numeric(number(m, 1), number(m, 2), Optional.empty())),
            phrase("day after tomorrow|apres(?:-| )demain", (m, c) -> c.today().plusDays(2)),
            phrase("tomorrow|demain", (m, c) -> c.today().plusDays(1)),
            phrase(
                    "today|tonight|this (?:morning|afternoon|evening)|aujourd'hui|ce (?:soir|matin)|cet apres(?:-| )midi",
                    (m, c) -> c.today()),
            phrase(
                    "(?:in|dans) (\\d{1,3}|" + COUNTS.either() + ") (day|week|month|jour|semaine|mois)s?",
                    (m, c) -> c.in(COUNTS.number(m.group(1)), m.group(2))),
            phrase(
                    "(?<!(?:last|past) )(?:next |this |on )?" + WEEKDAY + "(?: prochaine?)?(?! dernier)",
                    (m, c) -> c.next(WEEKDAYS.number(m.group(1)))),
            phrase(
                    WEEKDAY + " (?:the |le )?" + DAY
                            + "(?= ?(?:$|[,;!?)\\n]|\\.(?!\\d)|(?:at|a|for|pour|from|vers)\\b))",
                    (m, c) -> c.next(WEEKDAYS.number(m.group(1)), number(m, 2))));

    private Dates() {}

    static List<Span<LocalDate>> find(String folded, LocalDate today, String country) {
        return find(Stream.of(EXPLICIT, IMPLIED), folded, today, country);
    }

    /** Only those that need no other sign that they are dates: ISO, with a month's name, or with a year of four digits. */
    static List<Span<LocalDate>> findExplicit(String folded, LocalDate today, String country) {
        return find(Stream.of(EXPLICIT), folded, today, country);
    }

    private static List<Span<LocalDate>> find(
            Stream<List<Phrase<Function<Reckoning, LocalDate>>>> phrases,
            String folded,
            LocalDate today,
            String country) {
        Reckoning reckoning = new Reckoning(today, MONTH_FIRST.contains(country));
        return Spans.inOrder(phrases.flatMap(some -> Phrase.findAll(some, folded))
                .flatMap(span -> reckoned(span.value(), reckoning).stream()
                        .map(date -> new Span<>(span.start(), span.end(), date))));
    }

    /** A day that the calendar doesn't have, such as 31 February, is no date. */
    private static Optional<LocalDate> reckoned(Function<Reckoning, LocalDate> date, Reckoning reckoning) {
        try {
            return Optional.of(date.apply(reckoning));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Neither within a word nor within a number; the T of ISO 8601 may follow. */
    private static Phrase<Function<Reckoning, LocalDate>> phrase(
            String pattern, BiFunction<MatchResult, Reckoning, LocalDate> date) {
        return Phrase.of(
                "(?<![\\p{L}\\d./:-])(?:" + pattern + ")(?!(?!t\\d\\d:)[\\p{L}\\d])",
                match -> Optional.of(reckoning -> date.apply(match, reckoning)));
    }

    private static int number(MatchResult match, int group) {
        return parseInt(match.group(group));
    }

    private static Optional<Integer> year(MatchResult match, int group) {
        return Optional.ofNullable(match.group(group)).map(Integer::valueOf);
    }
}
