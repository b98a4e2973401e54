package dev.maillon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The compiler does not see what a shell script starts. */
class ProgramsTest {

    private static final Pattern PROGRAM = Pattern.compile("dev\\.maillon(?:\\.[a-z]+)*\\.[A-Z]\\w+");

    @Test
    void whatTheScriptsStartHasAMain() throws Exception {
        List<String> programs = programs();
        assertThat(programs)
                .hasSizeGreaterThanOrEqualTo(5)
                .contains("dev.maillon.bench.load.Floor", "dev.maillon.local.up.Up");
        for (String program : programs) {
            assertThat(Class.forName(program).getMethod("main", String[].class)).isNotNull();
        }
    }

    private static List<String> programs() throws IOException {
        try (Stream<Path> bench = Files.list(Path.of(""));
                Stream<Path> local = Files.list(Path.of("../local"))) {
            return Stream.concat(bench, local)
                    .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                    .flatMap(ProgramsTest::named)
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> named(Path script) {
        try {
            return PROGRAM.matcher(Files.readString(script)).results().map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
