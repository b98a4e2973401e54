package dev.maillon.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database's time, by which all processes reckon: a host's own clock may be wrong by minutes, and would give up what another has just
 * stored. Asked for once a minute, and counted on from there by what nobody sets; so it goes on while the database is away.
 */
final class DatabaseClock implements InstantSource {

    private static final long GOOD_FOR = Duration.ofMinutes(1).toNanos();

    /** What nobody sets stands still while a machine is suspended, and its clock does not. */
    private static final long APART_MILLIS = 1_000;

    private final JdbcClient jdbc;
    private volatile @Nullable Reading last;

    DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param nanos of this process when it was so late */
    private record Reading(Instant at, long nanos, long checked, long millis) {

        boolean isGood() {
            long age = System.nanoTime() - checked;
            long byItsClock = System.currentTimeMillis() - millis;
            return age <= GOOD_FOR
                    && Math.abs(byItsClock - Duration.ofNanos(age).toMillis()) < APART_MILLIS;
        }

        Instant now(long nanosNow) {
            return at.plusNanos(nanosNow - nanos);
        }
    }

    /** @throws DataAccessException if the database is away and has never been asked */
    @Override
    public Instant instant() {
        Reading reading = last;
        if (reading == null || !reading.isGood()) {
            reading = read(reading);
            last = reading;
        }
        return reading.now(System.nanoTime());
    }

    /** The database's answer is as old as half of the way there and back. */
    private Reading read(@Nullable Reading before) {
        long asked = System.nanoTime();
        try {
            LocalDateTime now = jdbc.sql("SELECT UTC_TIMESTAMP(6)")
                    .query(LocalDateTime.class)
                    .single();
            long answered = System.nanoTime();
            return new Reading(
                    now.toInstant(ZoneOffset.UTC),
                    asked + (answered - asked) / 2,
                    answered,
                    System.currentTimeMillis());
        } catch (DataAccessException away) {
            if (before == null) {
                throw away;
            }
            // What is done next with the database tells of its outage.
            return new Reading(before.at(), before.nanos(), System.nanoTime(), System.currentTimeMillis());
        }
    }
}
