package dev.maillon.local.documents;

import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The settings of worker and starter as a table, from what the compiler wrote down of their records (their Javadoc among it) and the
 * defaults in the applications' own files.
 */
final class SettingsTable {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String HEAD = "| setting | default | of | what |\n|---|---|---|---|\n";

    private SettingsTable() {}

    static String render() {
        return settings().values().stream().map(ApplicationSetting::row).collect(Collectors.joining("\n", HEAD, "\n"));
    }

    /** By name; one that both applications have is one. */
    static Map<String, ApplicationSetting> settings() {
        return properties()
                .map(ApplicationSetting::of)
                .collect(Collectors.toMap(
                        ApplicationSetting::name, setting -> setting, ApplicationSetting::and, TreeMap::new));
    }

    private static Stream<JsonNode> properties() {
        return metadata().stream()
                .flatMap(file -> read(file).get("properties").values().stream())
                .filter(property -> property.get("name").stringValue().startsWith("maillon."));
    }

    private static Collection<URL> metadata() {
        try {
            return Collections.list(SettingsTable.class.getClassLoader().getResources(METADATA));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(URL file) {
        try (var in = file.openStream()) {
            return Json.mapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names without a word on them. */
    static List<String> unexplained() {
        return settings().values().stream()
                .filter(setting -> setting.what().isBlank())
                .map(ApplicationSetting::name)
                .toList();
    }
}
