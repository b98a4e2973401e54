package dev.maillon.domain.field;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Times of day in a text, English and French: 14:00, 2 pm, half past two in the afternoon, 14 h 30, quatorze heures, noon, minuit. How
 * long something takes is none. The part of the day may stand beside a time, as in "tonight at 9:30".
 */
final class Clocks {

    /** How far a time is certain by itself. */
    private enum Sure {
        /** By am or pm, or by 24 hours. */
        ALONE,
        /** As it is written, unless the part of the day says otherwise. */
        AS_WRITTEN,
        /** With the part of the day; without it, it is a number or may be in the afternoon. */
        WITH_PART,
        /** As {@link #WITH_PART}; without it, it may also be how long something takes. */
        WITH_PART_OR_ASK,
        NEVER
    }

    private record Written(LocalTime time, Sure sure) {}

    /** A date that was blanked may stand before, with the T of ISO 8601. */
    private static final String BEFORE = "(?:(?<=\u0001t)|(?<![\\p{L}\\d:/'-]|\\d[.,]))";

    private static final String NO_DURATION =
            "(?<!(?<!\\p{L})(?:dans|in|within|for|pendant|depuis|durant|attendu|toutes les|y a|sous) )";
    private static final String WORD = NumberWords.SMALL.either();
    private static final String NUMBER = "(\\d{1,2}|" + WORD + ")";
    private static final String AM_PM = " ?([ap])\\.?m(?![\\p{L}\\d])\\.?";
    private static final String PART =
            "(?= (?:in the (?:morning|afternoon|evening)|at night|du (?:matin|soir)|de l'apres(?:-| )midi))";
    private static final String QUARTER = " (?:et quart|et demie?|moins le quart|moins (?:\\d{1,2}|" + WORD + "))";
    private static final String END = "(?![\\p{L}\\d])";
    private static final String PAUSE = "(?= ?(?:$|[.,;!?)\\n]|(?:for|please|with|if|in|on|works?)(?![\\p{L}\\d])))";

    private static final String MINUTES = "(?:" + NumberWords.SMALL.eitherAbove(1) + ")(?![-\\p{L}\\d])";

    /** Words that may follow minutes; before others a number may count something. */
    private static final String NO_MINUTES =
            "(?= (?!(?:si|s'il|svp|stp|merci|pour|demain|ce|cet|cette|le|la|du|de|ca|c'est|est|environ|pile"
                    + "|precises?|a|au|et|ou|mais|avec|nous|je|j'[\\p{L}]{1,20}|on|me|convient|chez|dans|sur|avant|apres|please|thanks|if|for|works?"
                    + "|tomorrow|today|in|at|max|maximum|minimum|plus|moins|aujourd'hui|serait|sera|ira|conviendrait|"
                    + Dates.WEEKDAYS.either()
                    + ")(?!\\p{L}))\\p{L})";

    private static final Pattern EASTERN = Pattern.compile(" {1,3}e(?:s|d)?t" + END);
    private static final Pattern EASTERN_AT_LAST = Pattern.compile("[ (]{1,3}e(?:s|d)?t" + END
            + "(?= {0,3}(?:$|[.,;!?)\\n]|(?:please|if|on|for|works?|time|today|tomorrow)" + END + "))");

    private static final List<Phrase<Written>> PHRASES = List.of(
            Phrase.of(
                    BEFORE + "(\\d{1,2}):(\\d{2})(?::\\d{2})?(?:" + AM_PM + ")?(?![\\d:])",
                    m -> time(m.group(1), m.group(2), m.group(3), Sure.AS_WRITTEN)),
            Phrase.of(
                    BEFORE + NUMBER + "(?:\\.(\\d{2})|[-\\x20](" + WORD + "))?" + AM_PM,
                    m -> time(m.group(1), m.group(2) == null ? m.group(3) : m.group(2), m.group(4), Sure.ALONE)),
            Phrase.of(
                    BEFORE + NUMBER + "(?:[-\\x20](" + WORD + "))?(?: o'clock)?" + PART,
                    m -> time(m.group(1), m.group(2), null, Sure.WITH_PART)),
            Phrase.of(
                    BEFORE + NUMBER + " o'clock(?:" + AM_PM + ")?" + END,
                    m -> time(m.group(1), null, m.group(2), early(m.group(1), 7))),
            Phrase.of(
                    BEFORE + NO_DURATION + NUMBER + " ?(?:heures?|h)(?: ?(\\d{2})" + Beside.NO_PEOPLE + "| (" + MINUTES
                            + ")"
                            + Beside.NO_PEOPLE + "|(" + QUARTER + "))?(?:" + AM_PM + ")?" + END
                            + "(?! d(?:e |')(?!l'apres|l'aprem))( ?\\d(?!\\d)" + Beside.NO_PEOPLE + ")?(" + NO_MINUTES
                            + ")?",
                    m -> time(m.group(1), m.group(2) == null ? m.group(3) : m.group(2), m.group(5), french(m))
                            .map(written -> shifted(written, m.group(4)))),
            Phrase.of(
                    BEFORE + "(?:an? )?(half|quarter|\\d{1,2}|" + WORD + ")( minutes?| mins?)? (past|to) " + NUMBER
                            + "(?: o'clock)?(?:" + AM_PM + ")?" + END,
                    Clocks::spoken),
            Phrase.of(
                    BEFORE + "(?<!(?:apres|du) )(?:12 )?(?:noon|midday|midi|(midnight|minuit))(" + QUARTER
                            + ")?(?: ?(?:\\d{2}|" + WORD + ")" + END + "())?" + END,
                    m -> Optional.of(noon(m))),
            Phrase.of(
                    "(?<=\u0001 (?:(?:morning|afternoon|evening|night) )?(?:at|around|about) )" + NUMBER + PAUSE,
                    m -> time(m.group(1), null, null, Sure.WITH_PART)),
            Phrase.of(
                    "(?<=(?<!\\p{L})at )" + NUMBER + "(?= \u0001)", m -> time(m.group(1), null, null, Sure.WITH_PART)));

    private Clocks() {}

    /**
     * @param text in which what is no time has been blanked, dates too
     * @param folded the whole of it, which may name the part of the day
     * @return each with its time; with none where it may mean another one
     */
    static List<Span<Optional<LocalTime>>> find(String text, String folded) {
        return Spans.inOrder(Phrase.findAll(PHRASES, text).flatMap(span -> meant(span, text, folded)));
    }

    private static Stream<Span<Optional<LocalTime>>> meant(Span<Written> span, String text, String folded) {
        List<DayPart> parts = DayPart.at(folded, span.start(), span.end());
        if (span.value().sure() == Sure.WITH_PART && parts.isEmpty()) {
            return Stream.empty();
        }
        boolean open = Qualifiers.OF_TIMES.change(text, span.start(), span.end()) || isEastern(text, span.end());
        Optional<LocalTime> time = open ? Optional.empty() : time(span, parts, folded);
        return Stream.of(new Span<>(span.start(), span.end(), time));
    }

    /** "5 pm EST"; after other times, it may be French for "is". */
    private static boolean isEastern(String text, int end) {
        Pattern eastern = "m.".indexOf(text.charAt(end - 1)) >= 0 ? EASTERN : EASTERN_AT_LAST;
        return eastern.matcher(text.substring(end, Math.min(text.length(), end + 20)))
                .lookingAt();
    }

    private static Optional<LocalTime> time(Span<Written> span, List<DayPart> parts, String folded) {
        LocalTime written = span.value().time();
        return switch (span.value().sure()) {
            case NEVER -> Optional.empty();
            case ALONE -> Optional.of(written);
            case WITH_PART_OR_ASK -> in(parts, written);
            case AS_WRITTEN, WITH_PART ->
                parts.isEmpty()
                        ? Optional.of(written)
                                .filter(time -> isSame(time, DayPart.near(folded, span.start(), span.end())))
                        : in(parts, written);
        };
    }

    /** A part of the day that stands further off may belong to something else. */
    private static boolean isSame(LocalTime time, List<DayPart> near) {
        return time.getHour() > 12
                || near.stream().allMatch(part -> part.read(time).equals(Optional.of(time)));
    }

    private static Optional<LocalTime> in(List<DayPart> parts, LocalTime written) {
        List<Optional<LocalTime>> times =
                parts.stream().map(part -> part.read(written)).distinct().toList();
        return times.size() == 1 ? times.getFirst() : Optional.empty();
    }

    /** Half past three, ten to eight; "2 to 4 pm" is no time. */
    private static Optional<Written> spoken(MatchResult m) {
        int minutes = "half".equals(m.group(1)) ? 30 : "quarter".equals(m.group(1)) ? 15 : number(m.group(1));
        boolean to = m.group(3).equals("to");
        boolean sure = !to || m.group(1).equals("quarter") || m.group(2) != null || minutes > 12;
        return time(m.group(4), null, m.group(5), Sure.WITH_PART)
                .filter(hour -> minutes < 60)
                .map(hour ->
                        new Written(hour.time().plusMinutes(to ? -minutes : minutes), sure ? hour.sure() : Sure.NEVER));
    }

    /** "14 h 5" may be minutes or people; a small hour in digits may be how long something takes. */
    private static Sure french(MatchResult m) {
        if (m.group(6) != null || m.group(3) != null && m.group(7) != null) {
            return Sure.NEVER;
        }
        return isWord(m.group(1))
                ? early(m.group(1), 13)
                : number(m.group(1)) < 7 ? Sure.WITH_PART_OR_ASK : Sure.AS_WRITTEN;
    }

    /** The last group is there where a number follows: minutes, or people. */
    private static Written noon(MatchResult m) {
        LocalTime hour = m.group(1) == null ? LocalTime.NOON : LocalTime.MIDNIGHT;
        return shifted(new Written(hour, m.group(3) == null ? Sure.ALONE : Sure.NEVER), m.group(2));
    }

    private static Written shifted(Written hour, @Nullable String quarter) {
        return quarter == null ? hour : new Written(hour.time().plusMinutes(minutes(quarter)), hour.sure());
    }

    private static int minutes(String quarter) {
        if (!quarter.contains("moins")) {
            return quarter.endsWith("quart") ? 15 : 30;
        }
        return quarter.endsWith("quart")
                ? -15
                : -number(quarter.substring(quarter.indexOf("moins") + 5).strip());
    }

    /** Said in words, and before such an hour, it may as well be in the afternoon. */
    private static Sure early(String hour, int first) {
        return number(hour) < first ? Sure.WITH_PART : Sure.AS_WRITTEN;
    }

    private static boolean isWord(String number) {
        return !Character.isDigit(number.charAt(0));
    }

    private static int number(String written) {
        return NumberWords.SMALL.number(written);
    }

    /**
     * @param half {@code a} or {@code p} of am and pm, which make it certain
     * @return none where the clock has no such time, such as 25:00 or 13 pm
     */
    private static Optional<Written> time(
            @Nullable String hourText, @Nullable String minuteText, @Nullable String half, Sure sure) {
        int hour = number(Objects.requireNonNull(hourText));
        int minute = minuteText == null ? 0 : number(minuteText);
        if (minute > 59 || hour > (half == null ? 23 : 12) || half != null && hour == 0) {
            return Optional.empty();
        }
        int shifted = half == null ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
        return Optional.of(new Written(LocalTime.of(shifted, minute), half == null ? sure : Sure.ALONE));
    }
}
