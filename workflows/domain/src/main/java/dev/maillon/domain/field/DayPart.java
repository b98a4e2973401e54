package dev.maillon.domain.field;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a day, which say which of two hours is meant: 9:30 in the evening is 21:30. */
enum DayPart {
    MORNING(1, 11),
    AFTERNOON(12, 18),
    EVENING(17, 23),
    NIGHT(19, 23);

    /** Words that may stand between a time and the part of its day. */
    private static final Set<String> LINKS = Stream.of(
                    NumberWords.WEEKDAYS.words(), NumberWords.MONTHS.words(), WordLists.CALENDAR.get("part.links"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    /** A greeting says nothing about the time that is asked for. */
    private static final Set<String> GREETINGS = WordLists.CALENDAR.get("part.greetings");

    private static final Set<String> NONE = Set.of();

    private final int first;
    private final int last;

    DayPart(int first, int last) {
        this.first = first;
        this.last = last;
    }

    private Set<String> words() {
        return WordLists.CALENDAR.get("part." + name().toLowerCase(Locale.ROOT));
    }

    /** Of the time at a place: the parts that its own words name. */
    static List<DayPart> at(String text, int start, int end) {
        List<Neighbours> sides = around(text, start, end);
        return named(part -> sides.stream().anyMatch(side -> side.meet(part.words(), NONE, LINKS::contains)));
    }

    /** Those that its sentence names anywhere. */
    static List<DayPart> near(String text, int start, int end) {
        List<Neighbours> sides = around(text, start, end);
        return named(part -> sides.stream().anyMatch(side -> side.hold(part.words(), GREETINGS, NONE)));
    }

    private static List<DayPart> named(Predicate<DayPart> test) {
        return Arrays.stream(values()).filter(test).toList();
    }

    private static List<Neighbours> around(String text, int start, int end) {
        return List.of(Neighbours.before(text, start), Neighbours.after(text, end));
    }

    /** @return empty where this part of the day has no such time */
    Optional<LocalTime> read(LocalTime written) {
        return Stream.of(written, written.getHour() > 12 ? written : written.plusHours(12))
                .filter(time -> time.getHour() >= first && time.getHour() <= last)
                .findFirst();
    }
}
