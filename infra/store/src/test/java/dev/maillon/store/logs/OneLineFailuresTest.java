package dev.maillon.store.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.maillon.store.StoreTest;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
@ExtendWith(OutputCaptureExtension.class)
class OneLineFailuresTest {

    private static final Logger LOG = LoggerFactory.getLogger(OneLineFailuresTest.class);

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HikariDataSource statements;

    static Stream<Throwable> known() {
        return Stream.of(
                new ConnectException("refused"),
                new DataAccessResourceFailureException("lost", new SocketTimeoutException("read timed out")),
                new IllegalStateException(new SQLTransientConnectionException("no connection in 3000 ms")),
                new SQLNonTransientConnectionException("closed"),
                new RuntimeException(new TimeoutException("no answer")));
    }

    static Stream<Throwable> unforeseen() {
        return Stream.of(
                new NullPointerException("x"),
                new DataAccessResourceFailureException("lost", new IllegalStateException("ours")),
                new IllegalStateException(new SQLSyntaxErrorException("FORM")));
    }

    @ParameterizedTest
    @MethodSource("known")
    void whatIsKnownIsOneLine(Throwable failure, CapturedOutput output) {
        LOG.warn("The thing {} failed of {}", 1, 2, failure);
        LOG.error("It failed", failure);
        assertThat(ours(output)).hasSize(2);
        assertThat(ours(output))
                .first()
                .asString()
                .contains(
                        "WARN", "The thing 1 failed of 2 [", failure.getClass().getSimpleName());
        assertThat(output.getOut()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @MethodSource("unforeseen")
    void whatNobodyForesawKeepsItsFrames(Throwable failure, CapturedOutput output) {
        LOG.warn("It failed", failure);
        assertThat(output.getOut()).contains("\tat " + getClass().getName());
    }

    @Test
    void whatIsNotLoggedIsNotWrittenEither(CapturedOutput output) {
        LOG.debug("Too much", new ConnectException("refused"));
        assertThat(output.getOut()).doesNotContain("Too much");
    }

    /** The database ends the connection in mid-transaction; then nothing can be rolled back on it. */
    @Test
    void aTransactionWhoseDatabaseIsLostIsOneLine(CapturedOutput output) {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    end(jdbc.sql("SELECT CONNECTION_ID()").query(Long.class).single());
                    jdbc.sql("SELECT 1").query(Long.class).single();
                }))
                .isInstanceOf(TransactionException.class);
        assertThat(output.getOut())
                .contains("Application exception overridden by rollback exception [")
                .doesNotContain("\tat ");
    }

    private void end(long connection) {
        try (Connection other = statements.getConnection();
                Statement kill = other.createStatement()) {
            kill.execute("KILL " + connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> ours(CapturedOutput output) {
        return output.getOut().lines().filter(line -> line.contains("OneLineFailuresTest"));
    }
}
