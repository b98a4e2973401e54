package dev.maillon.domain.field;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Times of day in a text, English and French: 14:00, 2 pm, half past two in the afternoon, 14 h 30, quatorze heures, noon, minuit. How
 * long something takes is none. The part of the day may stand beside a time, as in "tonight at 9:30".
 */
final class Clocks {

    private static final String END = "(?![\\p{L}\\d])";
    private static final Pattern EASTERN = Pattern.compile(" {1,3}e(?:s|d)?t" + END);
    private static final Pattern EASTERN_AT_LAST = Pattern.compile("[ (]{1,3}e(?:s|d)?t" + END
            + "(?= {0,3}(?:$|[.,;!?)\\n]|(?:please|if|for|works?|time|today|tomorrow|on \u0001)" + END + "))");

    private Clocks() {}

    /**
     * @param text in which what is no time has been blanked, dates too
     * @param folded the whole of it, which may name the part of the day
     * @return each with its time; with none where it may mean another one
     */
    static List<Span<Optional<LocalTime>>> find(String text, String folded) {
        Stream<Span<WrittenTime>> times = Phrase.findAll(WrittenTime.PHRASES, text)
                .filter(span -> span.value().sure() != Sure.WITH_PART
                        || !DayPart.at(folded, span.start(), span.end()).isEmpty());
        return Spans.meant(Spans.inOrder(times), span -> meant(span, text, folded));
    }

    private static Optional<LocalTime> meant(Span<WrittenTime> span, String text, String folded) {
        boolean open = Qualifiers.OF_TIMES.change(text, span.start(), span.end()) || isEastern(text, span.end());
        return open ? Optional.empty() : time(span, DayPart.at(folded, span.start(), span.end()), folded);
    }

    /** "5 pm EST"; after other times, it may be French for "is". */
    private static boolean isEastern(String text, int end) {
        Pattern eastern = "m.".indexOf(text.charAt(end - 1)) >= 0 ? EASTERN : EASTERN_AT_LAST;
        return eastern.matcher(text.substring(end, Math.min(text.length(), end + 20)))
                .lookingAt();
    }

    private static Optional<LocalTime> time(Span<WrittenTime> span, List<DayPart> parts, String folded) {
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
}
