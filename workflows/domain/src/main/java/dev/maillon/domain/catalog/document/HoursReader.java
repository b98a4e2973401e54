package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.Catalog.BusinessHours;
import dev.maillon.domain.catalog.Catalog.Opening;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code businessHours}. */
final class HoursReader {

    private static final Pattern OPENING = Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–]\\s*(\\d{1,2}:\\d{2})");
    private static final List<String> KEYS = Stream.concat(
                    Arrays.stream(DayOfWeek.values()).map(HoursReader::key), Stream.of("closed"))
            .toList();

    private HoursReader() {}

    /** @return null where there are none: always open */
    static @Nullable BusinessHours businessHours(Section workspace) {
        Section hours = workspace.section("businessHours", KEYS);
        if (hours == null) {
            return null;
        }
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Opening> openings = openings(hours, key(day));
            if (!openings.isEmpty()) {
                week.put(day, openings);
            }
        }
        return new BusinessHours(week, Set.copyOf(hours.list("closed", HoursReader::date)));
    }

    private static String key(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static List<Opening> openings(Section hours, String day) {
        NavigableMap<Integer, Opening> earlier = new TreeMap<>();
        return hours.list(day, value -> {
            Opening opening = opening(Formats.name(value));
            if (overlapsOne(earlier, opening)) {
                throw new Unfit("This opening overlaps an earlier one of the day; make one of them.");
            }
            earlier.put(opening.from().toSecondOfDay(), opening);
            return opening;
        });
    }

    private static Opening opening(String text) {
        Matcher times = OPENING.matcher(text);
        if (!times.matches()) {
            throw new Unfit(ProblemWording.quoted(text) + " is not an opening; write it like 09:00-12:30.");
        }
        Opening opening = new Opening(time(times.group(1)), until(times.group(2)));
        if (end(opening) <= opening.from().toSecondOfDay()) {
            throw new Unfit(ProblemWording.quoted(text)
                    + " ends before it begins; past midnight, write the rest at the next day.");
        }
        return opening;
    }

    private static LocalTime until(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : time(text);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeParseException e) {
            throw new Unfit(ProblemWording.quoted(text) + " is not a time; write 00:00 to 24:00.");
        }
    }

    /** None of the earlier ones overlaps another, so only the last that begins before this one ends can overlap it. */
    private static boolean overlapsOne(NavigableMap<Integer, Opening> earlier, Opening opening) {
        Map.Entry<Integer, Opening> before = earlier.lowerEntry(end(opening));
        return before != null && opening.from().toSecondOfDay() < end(before.getValue());
    }

    private static int end(Opening opening) {
        boolean untilMidnight = opening.until().equals(LocalTime.MIDNIGHT);
        return untilMidnight ? 24 * 60 * 60 : opening.until().toSecondOfDay();
    }

    private static LocalDate date(Value value) {
        String text = Formats.name(value);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Unfit(ProblemWording.quoted(text) + " is not a date of the calendar; write it like 2026-12-25.");
        }
    }
}
