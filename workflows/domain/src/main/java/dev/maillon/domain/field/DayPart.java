package dev.maillon.domain.field;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a day, which say which of two hours is meant: 9:30 in the evening is 21:30. */
enum DayPart {
    MORNING(1, 11, "morning|matin|matinee|mat"),
    AFTERNOON(12, 18, "afternoon|apres-midi|l'apres-midi|l'apres midi|apres midi|aprem|l'aprem"),
    EVENING(17, 23, "evening|tonight|soir|soiree"),
    NIGHT(19, 23, "night|nuit");

    /** Words that may stand between a time and the part of its day. */
    private static final Set<String> LINKS = Stream.of(
                    Dates.WEEKDAYS.words().stream(),
                    Dates.MONTHS.words().stream(),
                    Stream.of(
                            ("in the this that at on tomorrow today of du de ce cet cette le la au demain vers a around about for pour"
                                            + " o'clock please , # ## / \u0001")
                                    .split(" ", -1)))
            .flatMap(Function.identity())
            .collect(Collectors.toUnmodifiableSet());

    /** A greeting says nothing about the time that is asked for. */
    private static final Set<String> GREETINGS = Set.of(
            "good morning",
            "good afternoon",
            "good evening",
            "good night",
            "bonne soiree",
            "bonne nuit",
            "bon apres-midi",
            "bonne matinee");

    private static final Set<String> NONE = Set.of();

    private final int first;
    private final int last;
    private final Set<String> words;

    DayPart(int first, int last, String words) {
        this.first = first;
        this.last = last;
        this.words = Set.of(words.split("\\|", -1));
    }

    /** Of the time at a place: the parts that its own words name. */
    static List<DayPart> at(String text, int start, int end) {
        List<Neighbours> sides = around(text, start, end);
        return named(part -> sides.stream().anyMatch(side -> side.meet(part.words, LINKS)));
    }

    /** Those that its sentence names anywhere. */
    static List<DayPart> near(String text, int start, int end) {
        List<Neighbours> sides = around(text, start, end);
        return named(part -> sides.stream().anyMatch(side -> side.hold(part.words, GREETINGS, NONE)));
    }

    private static List<DayPart> named(Predicate<DayPart> test) {
        return Arrays.stream(values()).filter(test).toList();
    }

    private static List<Neighbours> around(String text, int start, int end) {
        return List.of(Neighbours.before(text, start), Neighbours.after(text, end));
    }

    /** @return empty where this part of the day has no such time */
    Optional<LocalTime> read(LocalTime written) {
        return Stream.of(written, written.plusHours(12))
                .filter(time -> time.getHour() >= first && time.getHour() <= last)
                .findFirst();
    }
}
