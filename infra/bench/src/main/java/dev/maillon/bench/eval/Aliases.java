package dev.maillon.bench.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Names and ids of a catalog: a receipt has the one or the other, as the model wrote it. */
final class Aliases {

    private final Map<String, Map<String, String>> idsByName = new HashMap<>();

    Aliases(JsonNode catalog) {
        for (String kind : new String[] {"users", "teams", "agents", "contactFields"}) {
            Map<String, String> ids = new HashMap<>();
            catalog.path(kind)
                    .values()
                    .forEach(entry -> ids.put(
                            entry.path("name").asString(""), entry.path("id").asString("")));
            idsByName.put(kind, ids);
        }
    }

    /** @param kind key of the catalog, such as {@code teams} */
    boolean same(String kind, String one, String other) {
        return Objects.equals(id(kind, one), id(kind, other));
    }

    private String id(String kind, String nameOrId) {
        return idsByName.getOrDefault(kind, Map.of()).getOrDefault(nameOrId, nameOrId);
    }
}
