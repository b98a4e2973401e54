package dev.maillon.store.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.store.StoreTest;
import dev.maillon.store.keys.ApiKey.Role;
import dev.maillon.store.keys.ApiKeys.Configured;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class ApiKeysTest {

    private static final ApiKey AMEL = new ApiKey("demo", "amel", Set.of(Role.STAFF, Role.OPERATOR), "amel");
    private static final ApiKey GATEWAY = new ApiKey("demo", "web", Set.of(Role.GATEWAY), null);

    @Autowired
    private ApiKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void configure() {
        keys.replaceAll(List.of(new Configured("secret-a", AMEL), new Configured("secret-g", GATEWAY)));
    }

    @Test
    void findsAKeyByItsSecretAlone() {
        assertThat(keys.find("secret-a")).containsExactly(AMEL);
        assertThat(keys.find("secret-A")).isEmpty();
        assertThat(keys.find("secret-a ")).isEmpty();
    }

    @Test
    void storesNoSecret() {
        List<String> stored = jdbc.sql("SELECT CAST(key_hash AS CHAR) FROM api_key")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(stored).hasSize(2).noneMatch(hash -> hash.contains("secret"));
    }

    @Test
    void aKeyThatIsNoLongerConfiguredIsRevoked() {
        keys.replaceAll(List.of(new Configured("secret-g", GATEWAY)));
        assertThat(keys.find("secret-a")).isEmpty();
        assertThat(keys.find("secret-g")).containsExactly(GATEWAY);
    }
}
