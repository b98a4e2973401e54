package dev.maillon.domain.field;

import static dev.maillon.domain.field.ReckonedDay.phrase;
import static java.lang.Integer.parseInt;

import dev.maillon.domain.field.ReckonedDay.Day;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates that are written out: ISO, numeric in the country's order, day and month name; English and French. */
final class WrittenDates {

    static final String DAY = "(\\d{1,2})(?:er|st|nd|rd|th)?";

    /** What may follow a value at once, so that the digits before it are its own. */
    static final String PAUSE =
            " ?(?:$|[,;!?)\\n]|\\.(?!\\d)|(?:at|a|in|from|for|pour|vers|around|please|s'il|svp|if|si)(?![\\p{L}\\d]))";

    private static final String ON_WEEKDAY = "(?:(?:" + NumberWords.ALL_WEEKDAYS.either() + ")\\.?,? (?:the |le )?)?";
    private static final String MONTH =
            "(?: ?(?:of |de )?|-)(" + NumberWords.MONTHS.either() + ")(?![\\p{L}\\d])\\.?(?! be(?![\\p{L}\\d]))";

    /** 2500 in "24 November 2500 euros" is no year, and 10 in "24 November, 10 people" neither. */
    private static final String YEAR =
            "(?:(?:,? |-)(\\d{4})(?! ?(?:eur|usd|gbp|[€$£]))|(?:(,? ?'|-)|,? )(\\d{2})(?=" + PAUSE + ")"
                    + "(?= ?(?:(at|a table|a \\d{1,2}|for|pour|around|vers|please|s'il|svp|if|si)(?!\\p{L}))?))?(?!\\d)";

    /** "We are 12 may I come?" and "may 2 of us come?" have no May in them. */
    private static final String NO_VERB = "(?:(?<!may)(?<!march)"
            + "|(?<=(?:(?<!\\p{L})(?:on|the) \\d{1,2}|\\d(?:st|nd|rd|th)) (?:of )?(?:may|march))"
            + "|(?! (?:i|we|you|he|she|they|it|one|my|our|the|that|this|these|there|have|also|need|not|come|get|on|out|off)(?![\\p{L}\\d])))";

    private static final String NO_SUBJECT = "(?<!(?<!\\p{L})(?:i|we|you|he|she|they|it|who) (?:may|march))";

    private static final Pattern COMMA = Pattern.compile(", {0,3}\\d{2}$");

    /** "The third", "le trois", "vendredi trois"; "the second may work" has no May in it. */
    private static final String DAY_IN_WORDS = "(?=[a-z])(?<=(?<!\\p{L})(?:the|le|du|au|"
            + NumberWords.ALL_WEEKDAYS.either() + ")\\.?,? )(?:" + NumberWords.DAYS.either()
            + ")(?! (?:may|march)(?!\\p{L}))";

    /** "December third", "May the third"; "may first" and "may the first of December" have no May in them. */
    private static final String DAY_AFTER_MONTH =
            DAY_IN_WORDS + "|(?<!(?<!\\p{L})(?:may|march) )(?:" + NumberWords.ORDINALS.either() + ")";

    /** No other date and no other number has this form; a phone number may not take its digits. */
    static final List<Phrase<ReckonedDay>> EXPLICIT = List.of(
            phrase(
                    "([12]\\d{3})([-/])(\\d{1,2})\\2(\\d{1,2})(?!-\\d)",
                    (m, c) -> Day.fixed(LocalDate.of(number(m, 1), number(m, 3), number(m, 4)))),
            phrase(
                    ON_WEEKDAY + "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?![./-]?\\d)",
                    (m, c) -> Day.fixed(c.numeric(number(m, 1), number(m, 3), Optional.of(number(m, 4))))),
            phrase(
                    ON_WEEKDAY + "(\\d{1,2}|" + DAY_IN_WORDS + ")(?:er|st|nd|rd|th)?" + MONTH + NO_VERB + YEAR,
                    (m, c) -> named(c, NumberWords.DAYS.number(m.group(1)), NumberWords.MONTHS.number(m.group(2)), m)),
            phrase(
                    DAY + "(?= ?(?:-|to|and|or|au|et|ou) ?\\d{1,2}(?:er|st|nd|rd|th)?" + MONTH + YEAR + ")",
                    (m, c) -> Optional.empty()),
            phrase(
                    ON_WEEKDAY + "(" + NumberWords.ENGLISH_MONTHS.either() + ")" + NO_SUBJECT
                            + "\\.?(?: the)? (\\d{1,2}|" + DAY_AFTER_MONTH + ")(?:st|nd|rd|th)?(?! of(?!\\p{L}))"
                            + Beside.NO_PEOPLE
                            + YEAR
                            + "(?! \\d\\d \\d\\d)",
                    (m, c) -> named(c, NumberWords.DAYS.number(m.group(2)), NumberWords.MONTHS.number(m.group(1)), m)));

    /** A phone number may have these digits. */
    static final List<Phrase<ReckonedDay>> SHORT = List.of(
            phrase(
                    ON_WEEKDAY + "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{2})(?![./-]?\\d)",
                    (m, c) -> Day.fixed(c.numeric(number(m, 1), number(m, 3), Optional.of(c.year(number(m, 4)))))),
            phrase(
                    "(?:(^|(?<=[(;\\n]|, )|(?:" + NumberWords.WEEKDAYS.either()
                            + "),? |(?:on|the|le|du|au|date|is|est|for|pour) )|(?<!\\d )(?<!(?<!\\p{L})(?:and|et) ))"
                            + "(\\d{1,2})/(\\d{1,2})(?![/\\d½]|[.,]\\d)(?=(" + PAUSE + ")?)",
                    WrittenDates::dayAndMonth),
            phrase(
                    "(?<!(?<!\\p{L})h )" + DAY + "(?=,? \\d{1,2}(?:er|st|nd|rd|th)?" + MONTH + YEAR + ")",
                    (m, c) -> Optional.empty()));

    private WrittenDates() {}

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

    private static int number(MatchResult match, int group) {
        return parseInt(match.group(group));
    }
}
