package dev.maillon.domain.review;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.plan.Plan.PlannedAction;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A method that one line names for several is followed for none of them (R12): round robin takes turns within a team, not over teams, and
 * not among users who are not one. A line may name several for several cases: then a plan has one of them, and that one passes.
 */
public final class SeveralTargets {

    private final List<PlannedAction> actions;
    private final List<List<Integer>> lines;
    private final Reviewed against;

    private SeveralTargets(List<PlannedAction> actions, List<List<Integer>> lines, Reviewed against) {
        this.actions = actions;
        this.lines = lines;
        this.against = against;
    }

    /**
     * @param actions of a whole plan, reviewed one by one; a ruling that one has already stands
     * @param lines that each action follows, from 1
     */
    public static List<PlannedAction> ruled(List<PlannedAction> actions, List<List<Integer>> lines, Reviewed against) {
        SeveralTargets rule = new SeveralTargets(actions, lines, against);
        return IntStream.range(0, actions.size()).mapToObj(rule::ruled).toList();
    }

    /** @param names as they are written */
    public static Outcome.Refused refused(List<String> names) {
        return new Outcome.Refused(
                Refusal.SEVERAL_TARGETS,
                "A conversation is assigned to one team, user or agent, not to " + String.join(" and ", names) + ".",
                names);
    }

    private PlannedAction ruled(int index) {
        PlannedAction planned = actions.get(index);
        return followed(index)
                .filter(line -> target(index).anyMatch(line.mentions()::any))
                .map(this::targets)
                .filter(targets -> targets.size() > 1)
                .findFirst()
                .map(targets -> planned.ruled(refused(targets)))
                .orElse(planned);
    }

    /** Whom a line gives the conversation to, all at once. */
    private List<String> targets(FollowedLine line) {
        Mentions named = line.mentions();
        Stream<String> planned = IntStream.range(0, actions.size())
                .filter(index -> followed(index).anyMatch(line::equals))
                .filter(index -> target(index).anyMatch(named::any))
                .mapToObj(index -> target(index).findFirst().orElseThrow());
        return Stream.concat(planned, turnsAmongUsers(line, named)).distinct().toList();
    }

    private Stream<String> turnsAmongUsers(FollowedLine line, Mentions named) {
        Catalog catalog = against.catalog();
        return line.methods().contains(AssignMethod.ROUND_ROBIN)
                        && catalog.teams().stream().noneMatch(team -> named.any(team.name(), team.id()))
                ? catalog.users().stream()
                        .filter(user -> named.any(user.name(), user.id()))
                        .map(Catalog.User::name)
                : Stream.empty();
    }

    /** The lines with a method that an action follows. */
    private Stream<FollowedLine> followed(int index) {
        return against.following(lines.get(index)).followed().stream()
                .filter(line -> !line.methods().isEmpty());
    }

    /** Name and id of who is assigned; nothing where it is no assignment, or is not carried out anyway. */
    private Stream<String> target(int index) {
        PlannedAction planned = actions.get(index);
        return planned.ruling() == null && planned.action() instanceof Action.Assign
                ? Rules.namesIn(against.check().resolve(planned.action())).stream()
                : Stream.empty();
    }
}
