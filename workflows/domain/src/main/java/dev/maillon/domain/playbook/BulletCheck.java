package dev.maillon.domain.playbook;

import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.catalog.InstructionCheck.Finding;
import dev.maillon.domain.catalog.InstructionCheck.Severity;
import dev.maillon.domain.catalog.Lookup;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.playbook.Bullet.Instruction;
import dev.maillon.domain.review.PlanReview;
import dev.maillon.domain.review.Reviewed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans a bullet as if every slot had been given, and warns about each step that the review would not let pass.
 */
final class BulletCheck {

    private final StepActions actions;
    private final Reviewed against;

    /** @param against which lines are followed is set for each bullet */
    BulletCheck(Reviewed against) {
        this.actions = new StepActions(against.names(), Heard.nothing());
        this.against = against;
    }

    Stream<Finding> warnings(Bullet bullet) {
        return Stream.of(refusedSteps(bullet), unknownVariables(bullet), longReplies(bullet), idleMethods(bullet))
                .flatMap(Function.identity());
    }

    /** A method chooses among a team's members; of one there is nobody to choose. */
    private Stream<Finding> idleMethods(Bullet bullet) {
        return bullet.instructions().stream()
                .filter(instruction ->
                        instruction.step() instanceof Step.Assign(List<Name> targets, AssignMethod method)
                                && method != null
                                && targets.size() == 1
                                && isOne(targets.getFirst()))
                .map(instruction -> warning(
                        bullet,
                        instruction.column(),
                        "A method (round robin, least open conversations) chooses among the members of a team; for one user or agent it"
                                + " changes nothing. Leave it out, or name a team."));
    }

    private boolean isOne(Name target) {
        return against.names().anyone(against.names().anyoneAsSpelled(target.text()))
                        instanceof Lookup.Found<AssignTo>(AssignTo to)
                && !(to instanceof AssignTo.Team);
    }

    private Stream<Finding> longReplies(Bullet bullet) {
        return bullet.instructions().stream()
                .flatMap(instruction -> instruction.step() instanceof Step.Reply(String template)
                        ? against.names().channelTooShortFor(template).stream()
                                .map(channel -> warning(bullet, instruction.column(), channel.cuts("This reply")))
                        : Stream.empty());
    }

    private Stream<Finding> refusedSteps(Bullet bullet) {
        List<Instruction> acting = bullet.instructions().stream()
                .filter(instruction -> !(instruction.step() instanceof Step.Reply))
                .toList();
        Reviewed following = against.following(List.of(bullet.line()));
        return IntStream.range(0, acting.size())
                .boxed()
                .flatMap(i -> refused(bullet, acting.get(i), i + 1, following).stream());
    }

    private Optional<Finding> refused(Bullet bullet, Instruction instruction, int position, Reviewed following) {
        return actions.of(instruction)
                .map(planned -> PlanReview.review(planned, position, following))
                .map(PlannedAction::ruling)
                .map(ruling -> warning(bullet, column(instruction, ruling), ruling.explanation()));
    }

    private Stream<Finding> unknownVariables(Bullet bullet) {
        return bullet.instructions().stream()
                .flatMap(instruction -> variables(instruction)
                        .filter(variable -> !against.names().hasFieldId(variable))
                        .map(variable -> warning(bullet, instruction.column(), unknown(variable, against.names()))));
    }

    private static Stream<String> variables(Instruction instruction) {
        return instruction.step() instanceof Step.Reply(String template)
                ? new ReplyTemplate(template).variables().stream()
                : Stream.empty();
    }

    static String unknown(String variable, Names names) {
        List<String> near = names.fieldIdsNear(variable);
        String hint = near.isEmpty() ? "" : " Did you mean $contact." + near.getFirst() + "?";
        return "No contact field has the id \"" + variable + "\"." + hint;
    }

    private static Finding warning(Bullet bullet, int column, String message) {
        return new Finding(bullet.line(), column, Severity.WARNING, message);
    }

    private static int column(Instruction instruction, Outcome ruling) {
        boolean named = ruling instanceof Outcome.Refused refused
                && (refused.reason() == Refusal.UNKNOWN_NAME || refused.reason() == Refusal.AMBIGUOUS_NAME);
        return instruction.step().name().filter(name -> named).map(Name::column).orElse(instruction.column());
    }
}
