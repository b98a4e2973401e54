package dev.maillon.bench.eval;

import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A folder of scenarios: a YAML file each, in any folder but {@code catalogs/}, which has the catalogs that they play in. */
public final class ScenarioFiles {

    private static final String CATALOGS = "catalogs";
    private static final String YAML = ".yaml";

    private static final JsonMapper MAPPER = Json.mapper()
            .rebuild()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private final Path folder;

    public ScenarioFiles(Path folder) {
        this.folder = folder;
    }

    /** @throws BadScenario naming the first file that cannot be played */
    public List<Scenario> scenarios() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(YAML))
                    .filter(file -> !folder.relativize(file).startsWith(CATALOGS))
                    .sorted()
                    .map(this::scenario)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document that a scenario's workspace is given. */
    public Map<String, Object> catalog(Scenario scenario) {
        Path file = folder.resolve(CATALOGS).resolve(scenario.base() + YAML);
        if (!Files.isRegularFile(file)) {
            throw new BadScenario(scenario.name(), "base: there is no " + file);
        }
        return CatalogDocument.of(ScenarioDocuments.read(file), scenario);
    }

    private Scenario scenario(Path file) {
        Map<String, Object> document = ScenarioDocuments.read(file);
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (document.put("name", path.substring(0, path.length() - YAML.length())) != null) {
            throw new BadScenario(file.toString(), "name: a scenario is called as its file is");
        }
        try {
            return MAPPER.convertValue(document, Scenario.class);
        } catch (DatabindException e) {
            throw new BadScenario(file.toString(), at(e) + reason(e), e);
        }
    }

    /** The way to what is wrong, such as {@code expect.outcomes[1].status: }. */
    private static String at(DatabindException e) {
        String way = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return way.isEmpty() ? "" : way.substring(1) + ": ";
    }

    private static String reason(JacksonException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root instanceof JacksonException jackson ? jackson.getOriginalMessage() : root.getMessage();
        return Objects.requireNonNullElse(message, root.getClass().getSimpleName());
    }
}
