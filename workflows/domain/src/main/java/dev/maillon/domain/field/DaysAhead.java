package dev.maillon.domain.field;

import static dev.maillon.domain.field.ReckonedDay.phrase;
import static dev.maillon.domain.field.WrittenDates.PAUSE;

import dev.maillon.domain.field.ReckonedDay.Day;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Days that are counted from today: tomorrow, in three days, Friday next week; English and French. */
final class DaysAhead {

    private static final String WEEKDAY = "(" + NumberWords.WEEKDAYS.either() + ")";

    /** "Friday, the eleventh" and "Friday December" say more than the weekday; "Friday, first thing" does not. */
    private static final String ANOTHER_DAY = " ?,? (?:(?:the |le )(?:\\d{1,2}|" + NumberWords.DAYS.either() + ")|"
            + NumberWords.ORDINALS.either() + "|\\d{1,2}(?=er|st|nd|rd|th)|(?:the |le )?(?!may|march|sept(?!em))(?:"
            + NumberWords.MONTHS.either() + "))(?:er|st|nd|rd|th)?(?![\\p{L}\\d:/]| ?[ap]\\.?m| o'clock| ?h(?!\\p{L})"
            + "| (?:thing|available|slot|time|of all)(?!\\p{L}))" + Beside.NO_PEOPLE;

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
                    WEEKDAY + " (?:the |le )?(\\d{1,2}|" + NumberWords.DAYS.either() + ")(?:er|st|nd|rd|th)?(?=" + PAUSE
                            + "| ?(?:and|et|to|au|&|-)(?!\\p{L})|(?<=st|nd|rd|th) (?:works?|is|would|suits)(?!\\p{L}))",
                    (m, c) -> c.next(weekday(m), NumberWords.DAYS.number(m.group(2)))
                            .flatMap(Day::toCome)),
            phrase(WEEKDAY + ANOTHER_DAY, (m, c) -> Optional.empty()));

    private DaysAhead() {}

    private static int weekday(MatchResult match) {
        return NumberWords.WEEKDAYS.number(match.group(1));
    }
}
