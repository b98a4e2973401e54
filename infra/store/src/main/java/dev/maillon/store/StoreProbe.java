package dev.maillon.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database for a sign of life, over a connection of its own: pools in which everything is in use are no outage. For one thread at a
 * time.
 */
public final class StoreProbe implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreProbe.class);

    /** For a connection, and for each answer: a server may take a connection and never say a word. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final String url;
    private final Properties properties = new Properties();
    private @Nullable Connection connection;

    public StoreProbe(StoreSettings settings) {
        url = settings.url();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("connectTimeout", String.valueOf(PATIENCE.toMillis()));
        properties.setProperty("socketTimeout", String.valueOf(PATIENCE.toMillis()));
        properties.setProperty("openTelemetry", "DISABLED");
    }

    /** @throws SQLException if there is no answer within a second; the next question has a new connection */
    public void ask() throws SQLException {
        boolean answered = false;
        try (Statement statement = opened().createStatement()) {
            answered = statement.execute("SELECT 1");
        } finally {
            if (!answered) {
                close();
            }
        }
    }

    private Connection opened() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = DriverManager.getConnection(url, properties);
            connection = open;
        }
        return open;
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException gone) {
            LOG.debug("The probe's connection did not end cleanly", gone);
        }
    }
}
