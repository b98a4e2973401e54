package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.InstructionCheck;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long an agent's instructions may be, for planners of every kind: a worker reads them for a turn, and a model is told all of them.
 * A line of 4,096 characters is a page of prose; 64 KiB are what a person can still keep in mind, twenty times over.
 */
final class InstructionSize implements InstructionCheck {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int LONGEST_LINE = 4_096;

    @Override
    public List<Finding> check(Catalog catalog, Catalog.Agent agent) {
        List<String> lines = agent.instructions().lines().toList();
        Stream<Finding> tooLong = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).codePointCount(0, lines.get(i).length()) > LONGEST_LINE)
                .mapToObj(i -> new Finding(
                        i + 1,
                        LONGEST_LINE + 1,
                        Severity.ERROR,
                        "A line of the instructions has at most " + LONGEST_LINE
                                + " characters; write this one as several."));
        return Stream.concat(whole(agent), tooLong).toList();
    }

    private static Stream<Finding> whole(Catalog.Agent agent) {
        int bytes = agent.instructions().getBytes(StandardCharsets.UTF_8).length;
        return bytes <= MOST_BYTES
                ? Stream.empty()
                : Stream.of(new Finding(
                        1,
                        1,
                        Severity.ERROR,
                        "An agent's instructions have at most " + MOST_BYTES + " bytes in UTF-8, and these have "
                                + bytes + "; shorten them, or share the work between two agents."));
    }
}
