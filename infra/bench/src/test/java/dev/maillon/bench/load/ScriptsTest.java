package dev.maillon.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts of this room run classes by their names, which no compiler looks at. */
class ScriptsTest {

    private static final Pattern PROGRAM = Pattern.compile("dev\\.maillon(\\.[a-z]+)+\\.[A-Z]\\w+");

    @Test
    void everyProgramThatAScriptRunsIsThere() throws IOException {
        List<String> programs;
        try (Stream<Path> files = Files.list(Path.of("."))) {
            programs = files.filter(Files::isRegularFile)
                    .filter(Files::isExecutable)
                    .flatMap(ScriptsTest::programs)
                    .toList();
        }
        assertThat(programs).hasSizeGreaterThanOrEqualTo(5);
        assertThat(programs)
                .allSatisfy(program -> assertThatCode(
                                () -> Class.forName(program).getMethod("main", String[].class))
                        .doesNotThrowAnyException());
    }

    private static Stream<String> programs(Path script) {
        try {
            return PROGRAM.matcher(Files.readString(script)).results().map(MatchResult::group).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
