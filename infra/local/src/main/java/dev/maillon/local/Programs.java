package dev.maillon.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that {@code infra/local/install} puts into the project's tools folder, or that are on the PATH. */
final class Programs {

    private Programs() {}

    static Optional<Path> find(String name) {
        Stream<Path> path = Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name));
        return Stream.concat(tools().map(tools -> tools.resolve(name)).stream(), path)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The nearest folder {@code .tools} upwards: a module's tests run in the module's folder. */
    static Optional<Path> tools() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(".tools"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
