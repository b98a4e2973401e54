package dev.maillon.store.keys;

import dev.maillon.domain.digest.Sha256;
import dev.maillon.domain.json.WireNamed;
import dev.maillon.store.Times;
import dev.maillon.store.keys.ApiKey.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table {@code api_key}. Keys are random and long, so a plain SHA-256 is enough, and finding a row by hash tells no timing. What
 * was found is served on while the store is away: the gateway must be answered.
 */
@Repository
public class ApiKeys {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final Map<String, List<ApiKey>> lastFound = new ConcurrentHashMap<>();

    public ApiKeys(JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A key with what it may do, as the configuration has it. */
    public record Configured(String secret, ApiKey key) {}

    /** Makes the stored keys exactly these: a key that is no longer configured is revoked. */
    public void replaceAll(List<Configured> keys) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM api_key").update();
            keys.forEach(this::add);
        });
        lastFound.clear();
    }

    private void add(Configured configured) {
        ApiKey key = configured.key();
        jdbc.sql("""
                INSERT INTO api_key (workspace, key_hash, name, roles, user_id, created_at) VALUES (?, ?, ?, ?, ?, ?)""")
                .param(key.workspace())
                .param(Sha256.hex(configured.secret()))
                .param(key.name())
                .param(key.roles().stream().map(WireNamed::wireName).collect(Collectors.joining(",")))
                .param(key.user())
                .param(Times.column(clock.instant()))
                .update();
    }

    /** @return an entry a workspace that the key has; none if it is unknown */
    public List<ApiKey> find(String secret) {
        String hash = Sha256.hex(secret);
        try {
            List<ApiKey> found = jdbc.sql("SELECT * FROM api_key WHERE key_hash = ?")
                    .param(hash)
                    .query(ApiKeys::read)
                    .list();
            if (!found.isEmpty()) {
                lastFound.put(hash, found);
            }
            return found;
        } catch (DataAccessException away) {
            return Optional.ofNullable(lastFound.get(hash)).orElseThrow(() -> away);
        }
    }

    private static ApiKey read(ResultSet row, int number) throws SQLException {
        EnumSet<Role> roles = Arrays.stream(row.getString("roles").split(","))
                .map(role -> WireNamed.read(Role.class, role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        return new ApiKey(row.getString("workspace"), row.getString("name"), roles, row.getString("user_id"));
    }
}
