package dev.maillon.domain.field;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;

/** A day that is said; which one depends on today. A day that the calendar doesn't have is a {@link java.time.DateTimeException}. */
interface ReckonedDay {

    Optional<Day> by(Reckoning reckoning);

    /** @param isToCome whether nothing but the words around it say that it is not one that has been */
    record Day(LocalDate date, boolean isToCome) {
        static Optional<Day> fixed(LocalDate date) {
            return Optional.of(new Day(date, false));
        }

        static Optional<Day> toCome(LocalDate date) {
            return Optional.of(new Day(date, true));
        }
    }

    /** Neither within a word nor within a number; the T of ISO 8601 may follow. */
    static Phrase<ReckonedDay> phrase(String pattern, BiFunction<MatchResult, Reckoning, Optional<Day>> date) {
        return Phrase.of(
                "(?<![\\p{L}\\d./:-])(?:" + pattern + ")(?!(?!t\\d\\d:)[\\p{L}\\d])",
                match -> Optional.of(reckoning -> date.apply(match, reckoning)));
    }
}
