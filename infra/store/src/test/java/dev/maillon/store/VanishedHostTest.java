package dev.maillon.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * What the server does when it hears no more from a host that holds locks. To the server, one that has vanished is one that says nothing and
 * ends nothing.
 */
@StoreTest
class VanishedHostTest {

    @Autowired
    private Scene scene;

    @Autowired
    private HikariDataSource statements;

    @Autowired
    @Qualifier("transactionConnections")
    private HikariDataSource transactions;

    @Test
    void sessionsAreGivenUpWithinAMinuteAndKeptAliveUntilThen() throws SQLException {
        for (HikariDataSource pool : new HikariDataSource[] {statements, transactions}) {
            try (Connection connection = pool.getConnection()) {
                assertThat(number(connection, "SELECT @@session.wait_timeout")).isEqualTo(60);
                assertThat(pool.getKeepaliveTime()).isEqualTo(30_000);
            }
        }
    }

    /** The minute is made a second here, by the setting that makes it. */
    @Test
    void itsLocksAreGivenFree() throws SQLException {
        scene.aConversation(scene.aWorkspace(), "vanished", Scene.NOON);
        String lock = "SELECT epoch FROM conversation WHERE id = 'vanished' FOR UPDATE";
        Connection vanished = transactions.getConnection();
        try (Connection other = transactions.getConnection()) {
            execute(vanished, "SET SESSION wait_timeout = 1");
            number(vanished, lock);
            execute(other, "SET SESSION innodb_lock_wait_timeout = 9");
            assertThat(number(other, lock)).isEqualTo(1);
            execute(other, "SET SESSION innodb_lock_wait_timeout = DEFAULT");
            other.rollback();
        } finally {
            transactions.evictConnection(vanished);
        }
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            assertThat(answer.next()).isTrue();
            return answer.getLong(1);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
