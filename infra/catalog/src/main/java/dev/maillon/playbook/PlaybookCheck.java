package dev.maillon.playbook;

import dev.maillon.catalog.Catalog;
import dev.maillon.catalog.InstructionCheck;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the playbook lines of a catalog's agents. A line that does not parse is an error; a step that would be refused or skipped
 * every time is a warning, in the words of its receipt.
 */
public final class PlaybookCheck implements InstructionCheck {

    /** Nothing for agents that a model plans for: to them, a line is never more than prose. */
    @Override
    public List<Finding> check(Catalog catalog, Catalog.Agent agent) {
        return switch (agent.planner()) {
            case MODEL -> List.of();
            case PLAYBOOK -> findings(catalog, agent, Playbook.parse(agent.instructions()));
        };
    }

    private static List<Finding> findings(Catalog catalog, Catalog.Agent agent, Playbook playbook) {
        Stream<Finding> errors = playbook.problems().stream().map(PlaybookCheck::error);
        BulletCheck check = BulletCheck.of(catalog, agent);
        Stream<Finding> warnings = playbook.bullets().stream().flatMap(check::warnings);
        return Stream.concat(errors, warnings).toList();
    }

    private static Finding error(Problem problem) {
        return new Finding(problem.line(), problem.column(), Severity.ERROR, problem.message());
    }
}
