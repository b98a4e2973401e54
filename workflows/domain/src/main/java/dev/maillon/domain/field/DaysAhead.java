package dev.maillon.domain.field;

import static dev.maillon.domain.field.ReckonedDay.phrase;
import static dev.maillon.domain.field.WrittenDates.DAY;
import static dev.maillon.domain.field.WrittenDates.PAUSE;

import dev.maillon.domain.field.ReckonedDay.Day;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Days that are counted from today: tomorrow, in three days, Friday next week; English and French. */
final class DaysAhead {

    private static final String WEEKDAY = "(" + NumberWords.WEEKDAYS.either() + ")";

    static final List<Phrase<ReckonedDay>> PHRASES = List.of(
            phrase(
                    "day after tomorrow|apres(?:-| )demain",
                    (m, c) -> Day.fixed(c.today().plusDays(2))),
            phrase("tomorrow|demain", (m, c) -> Day.fixed(c.today().plusDays(1))),
            phrase(
                    "today|tonight|this (?:morning|afternoon|evening)|aujourd'hui|ce (?:soir|matin)|cet apres(?:-| )midi",
                    (m, c) -> Day.fixed(c.today())),
            phrase(
                    "(?:in|dans) (\\d{1,3}|" + NumberWords.COUNTS.either() + ") (day|week|month|jour|semaine|mois)s?",
                    (m, c) -> Day.fixed(c.in(NumberWords.COUNTS.number(m.group(1)), m.group(2)))),
            phrase(
                    "(?:next week(?:'s)?|la semaine prochaine),?(?: on| le)? " + WEEKDAY,
                    (m, c) -> Day.fixed(c.inNextWeek(weekday(m)))),
            phrase(
                    WEEKDAY + ",?(?: of| de)? (?:next week|la semaine prochaine)",
                    (m, c) -> Day.fixed(c.inNextWeek(weekday(m)))),
            phrase(
                    "(?:this week|cette semaine),?(?: on| le)? " + WEEKDAY,
                    (m, c) -> c.inThisWeek(weekday(m)).flatMap(Day::fixed)),
            phrase(
                    WEEKDAY + ",?(?: of| de)? (?:this week|cette semaine)",
                    (m, c) -> c.inThisWeek(weekday(m)).flatMap(Day::fixed)),
            phrase(
                    "(?:(?:a|one|1)|(two|2)) weeks? (?:on|from) " + WEEKDAY,
                    (m, c) -> Day.fixed(
                            c.next(NumberWords.WEEKDAYS.number(m.group(2))).plusWeeks(m.group(1) == null ? 1 : 2))),
            phrase(
                    WEEKDAY + " (?:week|en huit|(en quinze|fortnight))",
                    (m, c) -> Day.fixed(c.next(weekday(m)).plusWeeks(m.group(2) == null ? 1 : 2))),
            phrase("next " + WEEKDAY, (m, c) -> c.afterThisWeek(weekday(m)).flatMap(Day::fixed)),
            phrase(
                    "(?:this|ce)(?: coming)? " + WEEKDAY,
                    (m, c) -> c.unlessToday(weekday(m)).flatMap(Day::fixed)),
            phrase("(?<=(?<!\\p{L})le )" + WEEKDAY + "(?! prochaine?)", (m, c) -> Optional.empty()),
            phrase(WEEKDAY + "(?: prochaine?)?", (m, c) -> Day.toCome(c.next(weekday(m)))),
            phrase(
                    WEEKDAY + " (?:the |le )?" + DAY + "(?=" + PAUSE + "| ?(?:and|et|to|au|&|-)(?!\\p{L}))",
                    (m, c) -> c.next(weekday(m), Integer.parseInt(m.group(2))).flatMap(Day::toCome)));

    private DaysAhead() {}

    private static int weekday(MatchResult match) {
        return NumberWords.WEEKDAYS.number(match.group(1));
    }
}
