package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A simple name stands for one type: a reader who meets it in a review, a log or a conversation knows which. */
class SimpleNamesTest {

    private static final Path HOUSE = Path.of("../..");

    @Test
    void noTwoTypesOfMainShareOne() throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.walk(HOUSE)) {
            names = files.filter(SimpleNamesTest::isType)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }

        assertThat(names).hasSizeGreaterThan(600);
        assertThat(names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting())))
                .allSatisfy((name, times) -> assertThat(times).as(name).isEqualTo(1));
    }

    private static boolean isType(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/src/main/java/") && path.endsWith(".java") && !path.endsWith("package-info.java");
    }
}
