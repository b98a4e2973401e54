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

    static final NumberWords MONTHS = ENGLISH_MONTHS.and(new NumberWords(
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

    static final NumberWords WEEKDAYS = new NumberWords(
            "monday|lundi",
            "tuesday|mardi",
            "wednesday|mercredi",
            "thursday|jeudi",
            "friday|vendredi",
            "saturday|samedi",
            "sunday|dimanche");

    /** Of a month's length at most; "in a week" is one. */
    private static final NumberWords COUNTS = NumberWords.SMALL.and(new NumberWords("a|an"));

    private static final NumberWords SHORT_WEEKDAYS = new NumberWords(
            "mon|lun", "tue|tues|mar", "wed|mer", "thu|thur|thurs|jeu", "fri|ven", "sat|sam", "sun|dim");
    private static final NumberWords ALL_WEEKDAYS = WEEKDAYS.and(SHORT_WEEKDAYS);

    private static final String WEEKDAY = "(" + WEEKDAYS.either() + ")";
    private static final String ON_WEEKDAY = "(?:(?:" + ALL_WEEKDAYS.either() + ")\\.?,? (?:the |le )?)?";
    private static final String DAY = "(\\d{1,2})(?:er|st|nd|rd|th)?";
    private static final String MONTH =
            "(?: ?(?:of |de )?|-)(" + MONTHS.either() + ")(?![\\p{L}\\d])\\.?(?! be(?![\\p{L}\\d]))";

    /** What may follow a value at once, so that the digits before it are its own. */
    private static final String PAUSE =
            " ?(?:$|[,;!?)\\n]|\\.(?!\\d)|(?:at|a|in|from|for|pour|vers|around|please|s'il|svp|if|si)(?![\\p{L}\\d]))";

    /** 2500 in "24 November 2500 euros" is no year, and 10 in "24 November, 10 people" neither. */
    private static final String YEAR =
            "(?:(?:,? |-)(\\d{4})(?! ?(?:eur|usd|gbp|[€$£]))|(?:(,? ?'|-)|,? )(\\d{2})(?=" + PAUSE + ")"
                    + "(?= ?(?:(at|a table|a \\d{1,2}|for|pour|around|vers|please|s'il|svp|if|si)(?!\\p{L}))?))?(?!\\d)";

    /** "We are 12 may I come?" and "may 2 of us come?" have no May in them. */
    private static final String NO_VERB = "(?:(?<!may)(?<!march)"
            + "|(?<=(?:(?<!\\p{L})(?:on|the) \\d{1,2}|\\d(?:st|nd|rd|th)) (?:of )?(?:may|march))"
            + "|(?! (?:i|we|you|he|she|they|it|one|my|our|the|that|this|these|there|have|also|need|not|come|get|on|out|off)(?![\\p{L}\\d])))";

    /** Before a day and a month, "mar." is a Tuesday. */
    private static final Pattern MARCH =
            Pattern.compile("mar\\.? {1,3}\\d{1,2}(?:st|nd|rd|th)?(?:[ ,'-]{1,4}\\d{2,4})?");

    private static final Pattern COMMA = Pattern.compile(", {0,3}\\d{2}$");

    private static final String NO_SUBJECT = "(?<!(?<!\\p{L})(?:i|we|you|he|she|they|it|who) (?:may|march))";

    /** No other date and no other number has this form; a phone number may not take its digits. */
    private static final List<Phrase<Function<Reckoning, Optional<Day>>>> EXPLICIT = List.of(
            phrase(
                    "([12]\\d{3})([-/])(\\d{1,2})\\2(\\d{1,2})(?!-\\d)",
                    (m, c) -> Day.fixed(LocalDate.of(number(m, 1), number(m, 3), number(m, 4)))),
            phrase(
                    ON_WEEKDAY + "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?![./-]?\\d)",
                    (m, c) -> Day.fixed(c.numeric(number(m, 1), number(m, 3), Optional.of(number(m, 4))))),
            phrase(
                    ON_WEEKDAY + DAY + MONTH + NO_VERB + YEAR,
                    (m, c) -> named(c, number(m, 1), MONTHS.number(m.group(2)), m)),
            phrase(
                    DAY + "(?= ?(?:-|to|and|or|au|et|ou) ?\\d{1,2}(?:er|st|nd|rd|th)?" + MONTH + YEAR + ")",
                    (m, c) -> Optional.empty()),
            phrase(
                    ON_WEEKDAY + "(" + ENGLISH_MONTHS.either() + ")" + NO_SUBJECT + "\\.? (\\d{1,2})(?:st|nd|rd|th)?"
                            + Beside.NO_PEOPLE + YEAR + "(?! \\d\\d \\d\\d)",
                    (m, c) -> named(c, number(m, 2), MONTHS.number(m.group(1)), m)));

    private static final List<Phrase<Function<Reckoning, Optional<Day>>>> IMPLIED = List.of(
            phrase(
                    ON_WEEKDAY + "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{2})(?![./-]?\\d)",
                    (m, c) -> Day.fixed(c.numeric(number(m, 1), number(m, 3), Optional.of(c.year(number(m, 4)))))),
            phrase(
                    "(?:(^|(?<=[(;\\n]|, )|(?:" + WEEKDAYS.either()
                            + "),? |(?:on|the|le|du|au|date|is|est|for|pour) )|(?<!\\d )(?<!(?<!\\p{L})(?:and|et) ))"
                            + "(\\d{1,2})/(\\d{1,2})(?![/\\d½]|[.,]\\d)(?=(" + PAUSE + ")?)",
                    Dates::dayAndMonth),
            phrase(
                    "(?<!(?<!\\p{L})h )" + DAY + "(?=,? \\d{1,2}(?:er|st|nd|rd|th)?" + MONTH + YEAR + ")",
                    (m, c) -> Optional.empty()),
            phrase(
                    "day after tomorrow|apres(?:-| )demain",
                    (m, c) -> Day.fixed(c.today().plusDays(2))),
            phrase("tomorrow|demain", (m, c) -> Day.fixed(c.today().plusDays(1))),
            phrase(
                    "today|tonight|this (?:morning|afternoon|evening)|aujourd'hui|ce (?:soir|matin)|cet apres(?:-| )midi",
                    (m, c) -> Day.fixed(c.today())),
            phrase(
                    "(?:in|dans) (\\d{1,3}|" + COUNTS.either() + ") (day|week|month|jour|semaine|mois)s?",
                    (m, c) -> Day.fixed(c.in(COUNTS.number(m.group(1)), m.group(2)))),
            phrase(
                    "(?:next week|la semaine prochaine),?(?: on| le)? " + WEEKDAY,
                    (m, c) -> Day.fixed(c.inNextWeek(WEEKDAYS.number(m.group(1))))),
            phrase(
                    WEEKDAY + ",?(?: of| de)? (?:next week|la semaine prochaine)",
                    (m, c) -> Day.fixed(c.inNextWeek(WEEKDAYS.number(m.group(1))))),
            phrase(
                    "(?:this week|cette semaine),?(?: on| le)? " + WEEKDAY,
                    (m, c) -> c.inThisWeek(WEEKDAYS.number(m.group(1))).flatMap(Day::fixed)),
            phrase(
                    WEEKDAY + ",?(?: of| de)? (?:this week|cette semaine)",
                    (m, c) -> c.inThisWeek(WEEKDAYS.number(m.group(1))).flatMap(Day::fixed)),
            phrase(
                    "(?:(?:a|one|1)|(two|2)) weeks? (?:on|from) " + WEEKDAY,
                    (m, c) -> Day.fixed(c.next(WEEKDAYS.number(m.group(2))).plusWeeks(m.group(1) == null ? 1 : 2))),
            phrase(
                    WEEKDAY + " (?:week|en huit|(en quinze|fortnight))",
                    (m, c) -> Day.fixed(c.next(WEEKDAYS.number(m.group(1))).plusWeeks(m.group(2) == null ? 1 : 2))),
            phrase(
                    "next " + WEEKDAY,
                    (m, c) -> c.afterThisWeek(WEEKDAYS.number(m.group(1))).flatMap(Day::fixed)),
            phrase(
                    "(?:this|ce)(?: coming)? " + WEEKDAY,
                    (m, c) -> c.unlessToday(WEEKDAYS.number(m.group(1))).flatMap(Day::fixed)),
            phrase("(?<=(?<!\\p{L})le )" + WEEKDAY + "(?! prochaine?)", (m, c) -> Optional.empty()),
            phrase(WEEKDAY + "(?: prochaine?)?", (m, c) -> Day.toCome(c.next(WEEKDAYS.number(m.group(1))))),
            phrase(
                    WEEKDAY + " (?:the |le )?" + DAY + "(?=" + PAUSE + "| ?(?:and|et|to|au|&|-)(?!\\p{L}))",
                    (m, c) -> c.next(WEEKDAYS.number(m.group(1)), number(m, 2)).flatMap(Day::toCome)));

    /** @param isToCome whether nothing but the words around it say that it is not one that has been */
    private record Day(LocalDate date, boolean isToCome) {
        static Optional<Day> fixed(LocalDate date) {
            return Optional.of(new Day(date, false));
        }

        static Optional<Day> toCome(LocalDate date) {
            return Optional.of(new Day(date, true));
        }
    }

    private Dates() {}

    /** @return each with its day; with none where it may mean another one */
    static List<Span<Optional<LocalDate>>> find(String folded, LocalDate today, String country) {
        return find(Stream.of(EXPLICIT, IMPLIED), folded, today, country);
    }

    /** Only those that need no other sign that they are dates: ISO, with a month's name, or with a year of four digits. */
    static List<Span<Optional<LocalDate>>> findExplicit(String folded, LocalDate today, String country) {
        return find(Stream.of(EXPLICIT), folded, today, country);
    }

    private static List<Span<Optional<LocalDate>>> find(
            Stream<List<Phrase<Function<Reckoning, Optional<Day>>>>> phrases,
            String folded,
            LocalDate today,
            String country) {
        Reckoning reckoning = new Reckoning(today, MONTH_FIRST.contains(country));
        return Spans.inOrder(phrases.flatMap(some -> Phrase.findAll(some, folded))
                        .flatMap(span -> reckoned(span, reckoning)))
                .stream()
                .map(span -> new Span<>(span.start(), span.end(), meant(span, folded)))
                .toList();
    }

    /** A day that the calendar doesn't have, such as 31 February, is no date. */
    private static Stream<Span<Optional<Day>>> reckoned(
            Span<Function<Reckoning, Optional<Day>>> span, Reckoning reckoning) {
        try {
            return Stream.of(new Span<>(span.start(), span.end(), span.value().apply(reckoning)));
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
        return !ALL_WEEKDAYS.has(first)
                || MARCH.matcher(written).matches()
                || ALL_WEEKDAYS.number(first) == date.getDayOfWeek().getValue();
    }

    /** Two digits after the month are a year where they can be nothing else. */
    private static Optional<Day> named(Reckoning reckoning, int day, int month, MatchResult match) {
        if (match.group(3) != null) {
            int year = number(match, 3);
            LocalDate date = LocalDate.of(year, month, day);
            return year < 1900 || year > 2100 ? Optional.empty() : Day.fixed(date);
        }
        if (match.group(5) == null) {
            return Day.toCome(reckoning.date(day, month, Optional.empty()));
        }
        LocalDate date = reckoning.date(day, month, Optional.of(reckoning.year(number(match, 5))));
        return isYear(match) || isBirth(match) && date.isBefore(reckoning.today()) ? Day.fixed(date) : Optional.empty();
    }

    /** "June 18, 89" and "18 juin 62"; "3 December, 45" and "3 décembre 80 pour le repas" may be people. */
    private static boolean isBirth(MatchResult match) {
        return match.group(6) == null
                && number(match, 5) > (COMMA.matcher(match.group()).find() ? 60 : 31);
    }

    /** '89 and 24-Nov-26 are sure; "Dec 24-25" are two days. */
    private static boolean isYear(MatchResult match) {
        String sign = match.group(4);
        return sign != null
                && (sign.endsWith("'")
                        || match.group().indexOf('-') < match.group().lastIndexOf('-'));
    }

    /** "1/2 board", "24/7" and "9/10" are no dates, unless the words before them say so or nothing else is said. */
    private static Optional<Day> dayAndMonth(MatchResult match, Reckoning reckoning) {
        int first = number(match, 2);
        int second = number(match, 3);
        boolean on = match.group(1) != null;
        boolean pause = match.group(4) != null;
        boolean dayAndNight = second == 7 && (first == 24 || first == 7) || first == second && first > 12;
        boolean noFraction = first > second && (on || pause && first > 12);
        if (dayAndNight || !(on && pause) && !noFraction) {
            throw new DateTimeException("a fraction");
        }
        return Day.toCome(reckoning.numeric(first, second, Optional.empty()));
    }

    /** Neither within a word nor within a number; the T of ISO 8601 may follow. */
    private static Phrase<Function<Reckoning, Optional<Day>>> phrase(
            String pattern, BiFunction<MatchResult, Reckoning, Optional<Day>> date) {
        return Phrase.of(
                "(?<![\\p{L}\\d./:-])(?:" + pattern + ")(?!(?!t\\d\\d:)[\\p{L}\\d])",
                match -> Optional.of(reckoning -> date.apply(match, reckoning)));
    }

    private static int number(MatchResult match, int group) {
        return parseInt(match.group(group));
    }
}
