package dev.maillon.store.views;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the statements that the database was asked for. */
public record Questions(JdbcClient jdbc, TransactionTemplate transaction) {

    /** One transaction is one session, which has its own count. */
    long askedBy(Runnable reading) {
        return transaction.execute(status -> {
            long before = count();
            reading.run();
            return count() - before;
        });
    }

    private long count() {
        return jdbc.sql("SHOW SESSION STATUS LIKE 'Questions'")
                .query((row, number) -> row.getLong("Value"))
                .single();
    }
}
