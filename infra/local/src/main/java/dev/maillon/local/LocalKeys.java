package dev.maillon.local;

import dev.maillon.domain.json.Json;
import dev.maillon.starter.keys.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keys beside the demo's, in a file that the starter reads again and again: they may change while it runs. */
public record LocalKeys(Path file) {

    static LocalKeys of(DataFolder data) {
        LocalKeys keys = new LocalKeys(data.path().resolve("keys.yaml"));
        keys.replace("", List.of());
        return keys;
    }

    /** Makes them one key with all roles, for each of these workspaces. */
    public void replace(String key, Collection<String> workspaces) {
        List<Map<String, Object>> entries = workspaces.stream()
                .map(workspace ->
                        Map.of("workspace", workspace, "key", key, "name", "local", "roles", (Object) Role.values()))
                .toList();
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            // Every JSON document is YAML.
            Files.writeString(next, Json.mapper().writeValueAsString(Map.of("maillon", Map.of("keys", entries))));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
