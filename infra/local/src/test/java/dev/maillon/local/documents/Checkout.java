package dev.maillon.local.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The repository as a reader has it: files and folders that are kept, and not what is built or put in. */
final class Checkout {

    private static final Set<String> SOURCES = Set.of("java", "py", "yaml", "yml", "xml", "sql", "sh");
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Path root;
    private final Set<String> ignored;
    private final Set<Path> kept = new TreeSet<>();

    private Checkout(Path root) {
        this.root = root;
        this.ignored = Stream.concat(Stream.of(".git"), lines(root.resolve(".gitignore")))
                .map(line -> line.replaceAll("/$", ""))
                .collect(Collectors.toSet());
        try {
            Files.walkFileTree(root, keeper());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tests run in their module's folder. */
    static Checkout here() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new IllegalStateException("the tests run outside of a checkout"));
    }

    private FileVisitor<Path> keeper() {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (ignored.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                kept.add(root.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        };
    }

    /** Pages for readers: what lies among the sources is for programs (a prompt, say). */
    List<MarkdownPage> pages() {
        return kept.stream()
                .filter(file ->
                        file.toString().endsWith(".md") && !file.toString().contains("src/"))
                .map(file -> new MarkdownPage(file, text(file)))
                .toList();
    }

    /** Recorded histories keep the names of their day. */
    List<Path> sources() {
        return kept.stream()
                .filter(file ->
                        SOURCES.contains(extension(file)) && !file.toString().contains("histories"))
                .filter(file -> Files.isRegularFile(root.resolve(file)))
                .toList();
    }

    Set<String> words() {
        Set<String> words = new HashSet<>();
        sources().forEach(source -> WORD.matcher(text(source)).results().forEach(found -> words.add(found.group())));
        return words;
    }

    boolean has(Path path) {
        return kept.contains(path) || path.toString().isEmpty();
    }

    boolean isProgram(Path path) {
        return Files.isExecutable(root.resolve(path)) && Files.isRegularFile(root.resolve(path));
    }

    /** Whether something is called so at the end of its path; {@code *} stands for any part of a name. */
    boolean hasCalled(String name) {
        String plain = name.replaceAll("/$", "");
        PathMatcher matcher = root.getFileSystem().getPathMatcher("glob:{" + plain + ",**/" + plain + "}");
        return kept.stream().anyMatch(matcher::matches);
    }

    /** Of a path that is built or put in, nothing can be said. */
    boolean ignores(String path) {
        return Arrays.stream(path.split("/")).anyMatch(ignored::contains);
    }

    String text(Path path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path path, String text) {
        try {
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
