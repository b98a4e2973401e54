package dev.maillon.domain.field;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times of day in a text, English and French: 14:00, 2 pm, 2:30 p.m., 14h, 14 h 30, à 14 heures, noon, minuit. How long something takes is none. */
final class Clocks {

    /** A date that was blanked may stand before, with the T of ISO 8601. */
    private static final String BEFORE = "(?:(?<=\u0001t)|(?<![\\p{L}\\d:/-]|\\d[.,]))";

    private static final String NO_DURATION = "(?<!(?:dans|in|within|for|pendant|depuis|durant|attendu|toutes les) )";
    private static final String AM_PM = " ?([ap])\\.?m\\b\\.?";
    private static final String PART =
            " (in the (?:morning|afternoon|evening)|at night|du (?:matin|soir)|de l'apres(?:-| )midi)";
    private static final String QUARTER = "(?: (et quart|et demie?|moins le quart))?";
    private static final String END = "(?![\\p{L}\\d])";

    private static final List<Phrase<LocalTime>> PHRASES = List.of(
            Phrase.of(
                    BEFORE + "(\\d{1,2}):(\\d{2})(?::\\d{2})?(?:" + AM_PM + "|" + PART + ")?(?![\\d:])",
                    m -> time(m.group(1), m.group(2), m.group(3), m.group(4))),
            Phrase.of(
                    BEFORE + "(\\d{1,2})(?:\\.(\\d{2}))?" + AM_PM, m -> time(m.group(1), m.group(2), m.group(3), null)),
            Phrase.of(BEFORE + "(\\d{1,2})(?: o'clock)?" + PART + END, m -> time(m.group(1), null, null, m.group(2))),
            Phrase.of(BEFORE + "(\\d{1,2}) o'clock" + END, m -> time(m.group(1), null, null, null)),
            Phrase.of(
                    BEFORE + NO_DURATION + "(\\d{1,2}) ?(?:heures?|h)(?: ?(\\d{2})|" + QUARTER + ")(?:" + PART + ")?"
                            + END + "(?! de (?!l'apres))",
                    m -> time(m.group(1), m.group(2), null, m.group(4)).map(time -> shifted(time, m.group(3)))),
            Phrase.of(
                    BEFORE + "(?<!apres )(?:noon|midday|midi)" + QUARTER + END,
                    m -> Optional.of(shifted(LocalTime.NOON, m.group(1)))),
            Phrase.of(
                    BEFORE + "(?:midnight|minuit)" + QUARTER + END,
                    m -> Optional.of(shifted(LocalTime.MIDNIGHT, m.group(1)))));

    private Clocks() {}

    static List<Span<LocalTime>> find(String folded) {
        return Spans.inOrder(Phrase.findAll(PHRASES, folded));
    }

    private static LocalTime shifted(LocalTime time, @Nullable String quarter) {
        return switch (quarter) {
            case "et quart" -> time.plusMinutes(15);
            case "et demi", "et demie" -> time.plusMinutes(30);
            case "moins le quart" -> time.minusMinutes(15);
            case null, default -> time;
        };
    }

    /**
     * @param half {@code a} or {@code p} of am and pm
     * @param part of the day, in words
     * @return none where the clock has no such time, such as 25:00 or 13 pm
     */
    private static Optional<LocalTime> time(
            String hourText, @Nullable String minuteText, @Nullable String half, @Nullable String part) {
        int hour = Integer.parseInt(hourText);
        int minute = minuteText == null ? 0 : Integer.parseInt(minuteText);
        boolean twelve = half != null || part != null && hour <= 12;
        if (minute > 59 || hour > (twelve ? 12 : 23) || half != null && hour == 0) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(twelve ? hour % 12 + (isLate(half, part) ? 12 : 0) : hour, minute));
    }

    private static boolean isLate(@Nullable String half, @Nullable String part) {
        return half != null ? half.equals("p") : part != null && !part.endsWith("morning") && !part.endsWith("matin");
    }
}
