package dev.maillon.domain.field;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * From the parts of a date to the day that is meant. A day that the calendar doesn't have, such as 31 February, is a
 * {@link java.time.DateTimeException}.
 */
record Reckoning(LocalDate today, boolean monthFirst) {

    /** So far ahead a weekday with the day of the month is meant ("Friday 4"). */
    private static final int NEAR_DAYS = 62;

    /** From one 29 February to the next it can be so many years. */
    private static final int LEAP_GAP = 8;

    /** In the country's order, unless only the other one is possible. */
    LocalDate numeric(int first, int second, Optional<Integer> year) {
        boolean month = monthFirst ? first <= 12 : second > 12;
        return month ? date(second, first, year) : date(first, second, year);
    }

    /** Without a year: the next such day, today included. */
    LocalDate date(int day, int month, Optional<Integer> year) {
        if (year.isPresent()) {
            return LocalDate.of(year.get(), month, day);
        }
        return IntStream.rangeClosed(today.getYear(), today.getYear() + LEAP_GAP)
                .mapToObj(next -> LocalDate.of(next, month, 1))
                .filter(start -> day <= start.lengthOfMonth())
                .map(start -> start.withDayOfMonth(day))
                .filter(date -> !date.isBefore(today))
                .findFirst()
                .orElseGet(() -> LocalDate.of(today.getYear(), month, day));
    }

    /** Two digits are a year from 80 years ago to 19 years ahead. */
    int year(int written) {
        int thisCentury = today.getYear() / 100 * 100 + written;
        return written > 99 ? written : thisCentury - today.getYear() < 20 ? thisCentury : thisCentury - 100;
    }

    /** Today is not the next Monday. */
    LocalDate next(int weekday) {
        return today.with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
    }

    LocalDate inNextWeek(int weekday) {
        return monday().plusDays(6L + weekday);
    }

    /** None where that day of the week has been. */
    Optional<LocalDate> inThisWeek(int weekday) {
        return Optional.of(monday().plusDays(weekday - 1L)).filter(date -> !date.isBefore(today));
    }

    /** "Next Friday" on a Monday may be the coming one or the one after it; on a Saturday there is but one. */
    Optional<LocalDate> afterThisWeek(int weekday) {
        return Optional.of(next(weekday)).filter(date -> !date.isBefore(monday().plusWeeks(1)));
    }

    /** "This Monday" on a Monday may be today. */
    Optional<LocalDate> unlessToday(int weekday) {
        return Optional.of(next(weekday)).filter(date -> today.getDayOfWeek().getValue() != weekday);
    }

    private LocalDate monday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** "Friday 4": none where no such day is near. */
    Optional<LocalDate> next(int weekday, int dayOfMonth) {
        return Stream.iterate(next(weekday), date -> date.plusWeeks(1))
                .limit(NEAR_DAYS / 7)
                .filter(date -> date.getDayOfMonth() == dayOfMonth)
                .findFirst();
    }

    LocalDate in(int count, String unit) {
        return today.plus(
                switch (unit) {
                    case "week", "semaine" -> Period.ofWeeks(count);
                    case "month", "mois" -> Period.ofMonths(count);
                    default -> Period.ofDays(count);
                });
    }
}
