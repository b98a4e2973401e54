package dev.maillon.domain.playbook;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.InstructionCheck;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.review.ReviewedCatalog;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks the playbook lines of a catalog's agents. A line that does not parse is an error; a step that would be refused or skipped
 * every time is a warning, in the words of its receipt.
 */
public final class PlaybookCheck implements InstructionCheck {

    @Override
    public List<Finding> check(Catalog catalog, Catalog.Agent agent) {
        return ready(catalog, new Names(catalog)).check(catalog, agent);
    }

    @Override
    public InstructionCheck ready(Catalog catalog, Names names) {
        ReviewedCatalog reviewed = new ReviewedCatalog(catalog, names);
        return (_, agent) -> findings(reviewed, agent);
    }

    /** For agents that a model plans for, a line is never more than prose: {@link ProseCheck} reads it. */
    private static List<Finding> findings(ReviewedCatalog catalog, Catalog.Agent agent) {
        return switch (agent.planner()) {
            case MODEL -> List.of();
            case PLAYBOOK -> {
                Playbook playbook = Playbook.parse(agent.instructions());
                Stream<Finding> unread = UnreadSteps.warnings(agent.instructions(), playbook);
                yield Stream.concat(findings(new BulletCheck(catalog.agent(agent)), playbook).stream(), unread)
                        .toList();
            }
        };
    }

    private static List<Finding> findings(BulletCheck check, Playbook playbook) {
        Stream<Finding> errors = Stream.concat(
                playbook.problems().stream().map(PlaybookCheck::error),
                playbook.bullets().stream().flatMap(BulletSize::errors));
        Stream<Finding> warnings = playbook.bullets().stream().flatMap(check::warnings);
        return Stream.concat(errors, warnings).toList();
    }

    private static Finding error(SyntaxError problem) {
        return new Finding(
                problem.line(),
                problem.column(),
                Severity.ERROR,
                problem.message() + ". Such a line is " + UnreadSteps.example(problem.language()));
    }
}
