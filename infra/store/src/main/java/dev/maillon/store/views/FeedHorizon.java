package dev.maillon.store.views;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the feed may be read. Numbers are given out before their transactions commit, so a number that is missing may still come:
 * the reader stops in front of it until it can be none any more. That is so once the row behind the gap is older than a second (the
 * number was given out before that row's, and the statement that took it has ended since) and no transaction holds a row in the
 * gap: then the transaction of the missing number was rolled back.
 */
@Component
record FeedHorizon(JdbcClient jdbc) {

    /** How many rows are looked at in one go. */
    static final int WINDOW = 500;

    /** What NOWAIT answers in MariaDB and in MySQL. Spring knows only the first for what it is. */
    private static final Set<Integer> LOCKED = Set.of(1205, 3572);

    private record Row(long seq, boolean aged) {}

    long after(long position) {
        long settled = position;
        for (Row row : next(position)) {
            if (row.seq() > settled + 1 && !(row.aged() && isEmpty(settled, row.seq()))) {
                return settled;
            }
            settled = row.seq();
        }
        return settled;
    }

    private List<Row> next(long position) {
        return jdbc.sql("""
                SELECT seq, fed_at < UTC_TIMESTAMP(6) - INTERVAL 1 SECOND AS aged
                FROM event_feed WHERE seq > ? ORDER BY seq LIMIT ?""")
                .params(position, WINDOW)
                .query((row, number) -> new Row(row.getLong("seq"), row.getBoolean("aged")))
                .list();
    }

    /** A row that is inserted and not committed is locked; one that has been committed just now is found. */
    private boolean isEmpty(long from, long until) {
        try {
            return jdbc.sql("SELECT seq FROM event_feed WHERE seq > ? AND seq < ? FOR UPDATE NOWAIT")
                    .params(from, until)
                    .query(Long.class)
                    .list()
                    .isEmpty();
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause && LOCKED.contains(cause.getErrorCode())) {
                return false;
            }
            throw e;
        }
    }
}
