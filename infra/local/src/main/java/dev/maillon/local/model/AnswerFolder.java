package dev.maillon.local.model;

import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;

/**
 * Answers from a folder of YAML (or JSON) files, each a list of {@link Scene}s. Files are read in the order of their names, and the first
 * scene that fits a question answers it. If none does, the answer is status 500 with the code {@code no_scene}.
 */
public final class AnswerFolder implements Script {

    private final List<Scene> scenes;

    private AnswerFolder(List<Scene> scenes) {
        this.scenes = List.copyOf(scenes);
    }

    /** @throws IllegalArgumentException if the folder has no scene, or a file cannot be understood; it names the file */
    public static AnswerFolder read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Scene> scenes = files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .flatMap(file -> scenes(file).stream())
                    .toList();
            if (scenes.isEmpty()) {
                throw new IllegalArgumentException(folder + " has no *.yaml with scenes in it");
            }
            return new AnswerFolder(scenes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Scene> scenes(Path file) {
        List<Scene> scenes = new ArrayList<>();
        try {
            Object document = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            for (Object scene : document instanceof List<?> list ? list : List.of(String.valueOf(document))) {
                scenes.add(Json.mapper().convertValue(scene, Scene.class));
            }
            return scenes;
        } catch (IOException | YamlEngineException | JacksonException e) {
            throw new IllegalArgumentException(
                    file + ", scene " + (scenes.size() + 1) + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Reaction to(Question question) {
        return scenes.stream()
                .filter(scene -> scene.fits(question))
                .findFirst()
                .map(Scene::next)
                .orElseGet(() -> new Reaction.Fails(500, Map.of(), "no_scene"));
    }
}
