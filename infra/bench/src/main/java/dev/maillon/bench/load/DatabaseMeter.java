package dev.maillon.bench.load;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What the database has done, as it counts itself; its other users are counted too. */
final class DatabaseMeter {

    /** Counts committed transactions that wrote; off by default. */
    private static final String COMMITS = "trx_rw_commits";

    private final JdbcClient jdbc;

    DatabaseMeter(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("SET GLOBAL innodb_monitor_enable = '" + COMMITS + "'").update();
    }

    /**
     * @param commits transactions that wrote
     * @param statements each a round trip
     */
    record Reading(long commits, long statements) {
        Reading since(Reading before) {
            return new Reading(commits - before.commits, statements - before.statements);
        }
    }

    Reading read() {
        return new Reading(
                number(jdbc.sql(
                        "SELECT name, count FROM information_schema.INNODB_METRICS WHERE name = '" + COMMITS + "'")),
                number(jdbc.sql("SHOW GLOBAL STATUS LIKE 'Questions'")));
    }

    /** Of a row of name and number. */
    private static long number(StatementSpec query) {
        return query.query((row, number) -> row.getLong(2)).single();
    }
}
