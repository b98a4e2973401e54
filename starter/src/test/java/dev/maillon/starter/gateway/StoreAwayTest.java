package dev.maillon.starter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.FreshApiTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody gets a connection: what the starter knows is enough to acknowledge, and whatever needs the store says so. */
class StoreAwayTest extends FreshApiTest {

    private static final String MESSAGE =
            "{\"id\":\"away-%d\",\"channel\":\"web\",\"contact\":{\"externalId\":\"x\"},\"text\":\"t\"}";

    @Autowired
    private HikariDataSource pool;

    @Test
    @Tag("R38")
    void messagesAreAcknowledgedAndQuestionsGet503() throws SQLException {
        assertThat(api.post("/messages", MESSAGE.formatted(1)).status()).isEqualTo(202);
        List<Connection> taken = takeAll();
        try {
            assertThat(api.post("/messages", MESSAGE.formatted(2)).status()).isEqualTo(202);
            assertThat(api.post("/messages?wait=1s", MESSAGE.formatted(3)).status())
                    .isEqualTo(202);
            assertThat(api.send("GET", "/v1/workspaces/demo/catalog", "an-unknown-key", null)
                            .status())
                    .as("a key that nobody has, or that is revoked")
                    .isEqualTo(401);
            Answer question = api.get("/conversations");
            assertThat(question.status()).isEqualTo(503);
            assertThat(question.header("Retry-After")).isNotEmpty();
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(runs.received).hasSize(3);
        assertThat(api.get("/conversations").status()).isEqualTo(200);
    }

    private List<Connection> takeAll() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
            taken.add(pool.getConnection());
        }
        return taken;
    }
}
