package dev.maillon.bench;

import com.mysql.cj.jdbc.MysqlDataSource;
import dev.maillon.local.LocalStack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A stack's database, for what no route of the API can put there. */
public record Store(JdbcClient jdbc, TransactionTemplate transaction) {

    public static Store of(LocalStack stack) {
        MysqlDataSource source = new MysqlDataSource();
        // The store's times are UTC.
        source.setUrl(stack.database().url() + "&connectionTimeZone=UTC");
        source.setUser("root");
        return new Store(JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)));
    }
}
