package dev.maillon.domain.field;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** A time of day as it is written or said, English and French: 14:00, 2 pm, half past two, 14 h 30, quatorze heures, noon, minuit. */
record WrittenTime(LocalTime time, Sure sure) {

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

    /** Before other words than these, minutes in words may count something. */
    private static final String NO_MINUTES = "(?= (?!(?:j'[\\p{L}]{1,20}|" + NumberWords.WEEKDAYS.either() + "|"
            + WordLists.NOUNS.either("after-minutes") + ")(?!\\p{L}))\\p{L})";

    static final List<Phrase<WrittenTime>> PHRASES = List.of(
            Phrase.of(
                    BEFORE + "(\\d{1,2}):(\\d{2})(?::\\d{2})?(?:" + AM_PM + ")?(?![\\d:])",
                    m -> time(
                            m.group(1),
                            m.group(2),
                            m.group(3),
                            isEarly(m.group(1)) ? Sure.WITH_PART_OR_ASK : Sure.AS_WRITTEN)),
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
                    BEFORE + "(?:an? )?(half|quarter|\\d{1,2}|" + WORD
                            + ")( minutes?| mins?)? (past|after|to|till|before) " + NUMBER + "(?: o'clock)?(?:"
                            + AM_PM + ")?" + END,
                    WrittenTime::spoken),
            Phrase.of(
                    BEFORE + "(?<!(?:apres|du) )(?:12 )?(?:noon|midday|midi|(midnight|minuit))(" + QUARTER
                            + ")?(?: ?(?:\\d{2}|" + WORD + ")" + END + "())?" + END,
                    m -> Optional.of(noon(m))),
            Phrase.of(
                    "(?<=\u0001 (?:(?:morning|afternoon|evening|night) )?(?:at|around|about) )" + NUMBER + PAUSE,
                    m -> time(m.group(1), null, null, Sure.WITH_PART)),
            Phrase.of(
                    "(?<=(?<!\\p{L})at )" + NUMBER + "(?= (?:on )?\u0001)",
                    m -> time(m.group(1), null, null, Sure.WITH_PART)));

    /** Half past three, ten to eight; "2 to 4 pm" is no time, and in "a table for 15 after 6 pm" people may be counted. */
    private static Optional<WrittenTime> spoken(MatchResult m) {
        int minutes = "half".equals(m.group(1)) ? 30 : "quarter".equals(m.group(1)) ? 15 : number(m.group(1));
        boolean to = !m.group(3).equals("past") && !m.group(3).equals("after");
        boolean named = m.group(1).equals("half") || m.group(1).equals("quarter") || m.group(2) != null;
        boolean sure = switch (m.group(3)) {
            case "past" -> true;
            case "to" -> named || isWord(m.group(1)) && minutes % 15 == 0 || minutes > 12;
            default -> named;
        };
        return time(m.group(4), null, m.group(5), Sure.WITH_PART)
                .filter(hour -> minutes < 60)
                .map(hour -> new WrittenTime(
                        hour.time().plusMinutes(to ? -minutes : minutes), sure ? hour.sure() : Sure.NEVER));
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
    private static WrittenTime noon(MatchResult m) {
        LocalTime hour = m.group(1) == null ? LocalTime.NOON : LocalTime.MIDNIGHT;
        return shifted(new WrittenTime(hour, m.group(3) == null ? Sure.ALONE : Sure.NEVER), m.group(2));
    }

    private static WrittenTime shifted(WrittenTime hour, @Nullable String quarter) {
        return quarter == null ? hour : new WrittenTime(hour.time().plusMinutes(minutes(quarter)), hour.sure());
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

    /** "3:30" may be in the afternoon; "03:30" is written by the 24 hours. */
    private static boolean isEarly(String hour) {
        return hour.length() == 1 && "123456".contains(hour);
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
    private static Optional<WrittenTime> time(
            @Nullable String hourText, @Nullable String minuteText, @Nullable String half, Sure sure) {
        int hour = number(Objects.requireNonNull(hourText));
        int minute = minuteText == null ? 0 : number(minuteText);
        if (minute > 59 || hour > (half == null ? 23 : 12) || half != null && hour == 0) {
            return Optional.empty();
        }
        int shifted = half == null ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
        return Optional.of(new WrittenTime(LocalTime.of(shifted, minute), half == null ? sure : Sure.ALONE));
    }
}
