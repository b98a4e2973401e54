package dev.maillon.store.use;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code model_use}: a row a workspace and day of UTC. Each change is one statement, so that no worker waits for another. */
@Repository
public class ModelUses {

    private final JdbcClient jdbc;

    public ModelUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a workspace has used so far.
     *
     * @param tokens of the day, prompt and completion together
     * @param callsThisMinute begun in this minute of the clock, this one included
     */
    public record Use(long tokens, long callsThisMinute) {}

    /** Counts a call. A worker whose clock is behind counts into the minute that another has begun. */
    public Use begin(String workspace, Instant now) {
        long minute = now.getEpochSecond() / 60;
        // MySQL and MariaDB assign from left to right: minute_calls sees the old minute.
        jdbc.sql("""
                INSERT INTO model_use (workspace, day, calls, minute, minute_calls) VALUES (:workspace, :day, 1, :minute, 1)
                ON DUPLICATE KEY UPDATE calls = calls + 1,
                    minute_calls = IF(minute < :minute, 1, minute_calls + 1), minute = GREATEST(minute, :minute)""")
                .param("workspace", workspace)
                .param("day", day(now))
                .param("minute", minute)
                .update();
        return jdbc.sql("""
                        SELECT prompt_tokens + completion_tokens, minute_calls FROM model_use
                        WHERE workspace = ? AND day = ?""")
                .params(workspace, day(now))
                .query((row, number) -> new Use(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Counts the tokens of an answer. */
    public void add(String workspace, Instant now, long promptTokens, long completionTokens) {
        jdbc.sql("""
                INSERT INTO model_use (workspace, day, calls, minute, minute_calls, prompt_tokens, completion_tokens)
                VALUES (:workspace, :day, 0, 0, 0, :prompt, :completion)
                ON DUPLICATE KEY UPDATE prompt_tokens = prompt_tokens + :prompt,
                    completion_tokens = completion_tokens + :completion""")
                .param("workspace", workspace)
                .param("day", day(now))
                .param("prompt", promptTokens)
                .param("completion", completionTokens)
                .update();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
