package dev.maillon.store.keys;

import dev.maillon.domain.json.WireNamed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a key may do. The key itself is nowhere, only its hash.
 *
 * @param user id of the catalog's user who acts with it; null: it acts as {@code key:<name>}
 */
public record ApiKey(
        String workspace,
        String name,
        Set<Role> roles,
        @Nullable String user) {

    public enum Role implements WireNamed {
        GATEWAY,
        STAFF,
        OPERATOR,
        ADMIN
    }
}
