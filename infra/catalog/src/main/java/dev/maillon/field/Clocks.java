package dev.maillon.field;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times of day in a text, English and French: 14:00, 2 pm, 2:30 p.m., 14h, 14 h 30, à 14 heures, noon, minuit. */
final class Clocks {

    private static final String BEFORE = "(?<![\\p{L}\\d.,:/-])(?<!dans )";

    private static final List<Form> FORMS = List.of(
            new Form(
                    "(\\d{1,2}):(\\d{2})(?::\\d{2})?(?: ?([ap])\\.?m\\b\\.?)?(?![\\d:])",
                    m -> time(m.group(1), m.group(2), m.group(3))),
            new Form("(\\d{1,2})(?:\\.(\\d{2}))? ?([ap])\\.?m\\b\\.?", m -> time(m.group(1), m.group(2), m.group(3))),
            new Form(
                    "(\\d{1,2}) ?(?:heures?|h)(?: ?(\\d{2}))?(?: (du soir|de l'apres-midi|du matin))?(?![\\p{L}\\d])",
                    m -> time(m.group(1), m.group(2), half(m.group(3)))),
            new Form("(\\d{1,2}) o'clock(?![\\p{L}\\d])", m -> time(m.group(1), null, null)),
            new Form("(?:noon|midi)(?![\\p{L}\\d])", m -> Optional.of(LocalTime.NOON)),
            new Form("(?:midnight|minuit)(?![\\p{L}\\d])", m -> Optional.of(LocalTime.MIDNIGHT)));

    private Clocks() {}

    static List<Span<LocalTime>> find(String folded) {
        return Spans.withoutOverlaps(FORMS.stream()
                .flatMap(form -> form.find(folded))
                .sorted(Comparator.<Span<LocalTime>>comparingInt(Span::start).thenComparingInt(span -> -span.end()))
                .toList());
    }

    private record Form(Pattern pattern, Function<MatchResult, Optional<LocalTime>> time) {
        Form(String pattern, Function<MatchResult, Optional<LocalTime>> time) {
            this(Pattern.compile(BEFORE + pattern), time);
        }

        Stream<Span<LocalTime>> find(String folded) {
            return pattern.matcher(folded)
                    .results()
                    .flatMap(match ->
                            time.apply(match).stream().map(read -> new Span<>(match.start(), match.end(), read)));
        }
    }

    private static @Nullable String half(@Nullable String words) {
        return words == null ? null : words.equals("du matin") ? "a" : "p";
    }

    /** None where the clock has no such time, such as 25:00 or 13 pm. */
    private static Optional<LocalTime> time(String hourText, @Nullable String minuteText, @Nullable String half) {
        int hour = Integer.parseInt(hourText);
        int minute = minuteText == null ? 0 : Integer.parseInt(minuteText);
        if (minute > 59 || hour > (half == null ? 23 : 12) || half != null && hour == 0) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(half == null ? hour : hour % 12 + (half.equals("p") ? 12 : 0), minute));
    }
}
