package dev.maillon.bench.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The files of a scenario folder, as YAML 1.2: Yes and No are text. {@code {{today}}} and its neighbours are dates. */
final class ScenarioDocuments {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();

    private ScenarioDocuments() {}

    /** @throws BadScenario if it cannot be read, or is no YAML object */
    static Map<String, Object> read(Path file) {
        try {
            Object document =
                    new Load(SETTINGS).loadFromString(dated(Files.readString(file), LocalDate.now(ZoneOffset.UTC)));
            return object(document, file);
        } catch (IOException e) {
            throw new BadScenario(file.toString(), "cannot be read", e);
        } catch (YamlEngineException e) {
            throw new BadScenario(file.toString(), "is no YAML: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> object(Object document, Path file) {
        if (!(document instanceof Map<?, ?> map)) {
            throw new BadScenario(file.toString(), "is no YAML object");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        map.forEach((key, value) -> object.put(String.valueOf(key), value));
        return object;
    }

    private static String dated(String text, LocalDate today) {
        return text.replace("{{yesterday}}", today.minusDays(1).toString())
                .replace("{{today}}", today.toString())
                .replace("{{tomorrow}}", today.plusDays(1).toString());
    }
}
