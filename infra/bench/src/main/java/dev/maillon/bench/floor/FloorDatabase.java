package dev.maillon.bench.floor;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Plain JDBC over a pool of connections that never commit by themselves. */
final class FloorDatabase implements AutoCloseable {

    private final HikariDataSource pool;

    /** @param url of a database with Maillon's schema */
    FloorDatabase(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername("root");
        config.setMaximumPoolSize(24);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("connectionTimeZone", "UTC");
        config.addDataSourceProperty("cachePrepStmts", "true");
        config.addDataSourceProperty("prepStmtCacheSize", "256");
        config.addDataSourceProperty("prepStmtCacheSqlLimit", "4096");
        config.addDataSourceProperty("openTelemetry", "DISABLED");
        pool = new HikariDataSource(config);
    }

    interface Work<T extends @Nullable Object> {
        T in(Transaction transaction) throws SQLException;
    }

    <T extends @Nullable Object> T transaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            T result = work.in(new Transaction(connection));
            connection.commit();
            return result;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One connection until the commit. */
    record Transaction(Connection connection) {

        int update(String sql, @Nullable Object... values) throws SQLException {
            try (PreparedStatement statement = prepared(sql, values)) {
                return statement.executeUpdate();
            }
        }

        /** The first column of the first row; null if there is none. */
        @Nullable
        String text(String sql, @Nullable Object... values) throws SQLException {
            try (PreparedStatement statement = prepared(sql, values);
                    ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }

        private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
