package dev.maillon.catalog.document;

import dev.maillon.catalog.Catalog;
import dev.maillon.catalog.Lookup;
import dev.maillon.catalog.Names;
import dev.maillon.catalog.Suggestions;
import dev.maillon.playbook.Bullet;
import dev.maillon.playbook.Name;
import dev.maillon.playbook.Playbook;
import dev.maillon.playbook.Problem;
import dev.maillon.playbook.Step;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the instructions of agents that follow a playbook: what does not parse is an error, an unknown name a warning. */
final class PlaybookCheck implements InstructionCheck {

    private static final Pattern VARIABLE = Pattern.compile("\\$(?:contact\\.|\\{\\s*contact\\.)([\\p{L}\\p{N}_]+)");

    @Override
    public List<Finding> check(Catalog catalog, Catalog.Agent agent) {
        return switch (agent.planner()) {
            case MODEL -> List.of();
            case PLAYBOOK -> check(catalog, Playbook.parse(agent.instructions()));
        };
    }

    private static List<Finding> check(Catalog catalog, Playbook playbook) {
        return Stream.concat(
                        playbook.problems().stream().map(PlaybookCheck::unparsed),
                        playbook.bullets().stream().flatMap(bullet -> unknown(catalog, bullet)))
                .toList();
    }

    private static Finding unparsed(Problem problem) {
        String message =
                "This line begins like a playbook line and does not go on like one: " + problem.message() + ".";
        return new Finding(problem.line(), problem.column(), Severity.ERROR, message);
    }

    private static Stream<Finding> unknown(Catalog catalog, Bullet bullet) {
        Names names = new Names(catalog);
        return bullet.instructions().stream().flatMap(instruction -> switch (instruction.step()) {
            case Step.Close close ->
                Stream.ofNullable(close.note()).flatMap(note -> missed(bullet, note, names.note(note.text())));
            case Step.Assign assign ->
                assign.targets().stream().flatMap(target -> missed(bullet, target, names.anyone(target.text())));
            case Step.Unassign unassign -> Stream.empty();
            case Step.SetStage set ->
                missed(bullet, set.stage(), names.stage(set.stage().text()));
            case Step.Save save ->
                missed(bullet, save.field(), names.field(save.field().text()));
            case Step.Reply reply ->
                variables(catalog, reply.template()).map(message -> warning(bullet, instruction.column(), message));
        });
    }

    private static Stream<Finding> missed(Bullet bullet, Name name, Lookup<?> lookup) {
        return lookup instanceof Lookup.Missed<?> missed
                ? Stream.of(warning(bullet, name.column(), missed.refused().explanation()))
                : Stream.empty();
    }

    /** A variable is a field's id; its name, which may have spaces, is not. */
    private static Stream<String> variables(Catalog catalog, String template) {
        List<String> ids =
                catalog.contactFields().stream().map(Catalog.Field::id).toList();
        return VARIABLE.matcher(template)
                .results()
                .map(MatchResult::group)
                .map(variable -> variable.substring(variable.indexOf('.') + 1))
                .filter(id -> !ids.contains(id))
                .distinct()
                .map(id -> "No contact field has the id \"" + id + "\", so $contact." + id + " stays empty."
                        + Suggestions.of(id, ids).stream()
                                .findFirst()
                                .map(near -> " Did you mean \"" + near + "\"?")
                                .orElse(""));
    }

    private static Finding warning(Bullet bullet, int column, String message) {
        return new Finding(bullet.line(), column, Severity.WARNING, message);
    }
}
