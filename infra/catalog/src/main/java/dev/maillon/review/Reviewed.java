package dev.maillon.review;

import dev.maillon.catalog.ActionCheck;
import dev.maillon.catalog.Catalog;
import java.util.List;

/**
 * What a plan is held against.
 *
 * @param names of the catalog
 * @param lines of the agent's instructions that the plan says it follows, from 1
 */
public record Reviewed(ActionCheck names, Catalog.Agent agent, List<Integer> lines) {

    /** The words of the lines that are followed. */
    String linesFollowed() {
        List<String> all = agent.instructions().lines().toList();
        return lines.stream()
                .filter(line -> line >= 1 && line <= all.size())
                .map(line -> all.get(line - 1))
                .reduce("", (a, b) -> a + "\n" + b);
    }
}
