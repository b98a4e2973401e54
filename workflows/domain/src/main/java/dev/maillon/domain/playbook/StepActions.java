package dev.maillon.domain.playbook;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.catalog.Lookup;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.playbook.Bullet.Instruction;
import dev.maillon.domain.playbook.Step.Saved;
import dev.maillon.domain.review.SeveralTargets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns steps into actions. A step that cannot be done as it is written keeps its place, with the ruling. Names are those of the catalog,
 * exactly, but for the kind of spaces and apostrophes; one that it does not have stays as it is, and is refused when the action is looked at.
 */
record StepActions(Names names, Heard heard) {

    /** Empty for a reply, which is no action. */
    Optional<PlannedAction> of(Instruction instruction) {
        return action(instruction.step()).map(action -> new PlannedAction(action, List.of(), ruling(instruction)));
    }

    private Optional<Action> action(Step step) {
        return switch (step) {
            case Step.Close close -> Optional.of(close(close));
            case Step.Assign assign -> Optional.of(new Action.Assign(target(assign), assign.method()));
            case Step.Unassign unassign -> Optional.of(new Action.Unassign());
            case Step.SetStage stage ->
                Optional.of(new Action.UpdateLifecycleStage(
                        names.stageAsSpelled(stage.stage().text())));
            case Step.Save save ->
                Optional.of(new Action.UpdateContactField(
                        names.fieldAsSpelled(save.field().text()), value(save.value())));
            case Step.Reply reply -> Optional.empty();
        };
    }

    /** Where an instruction names a note and opts out of notes, it has opted out. */
    private Action close(Step.Close close) {
        ClosingNote named = close.note() == null
                ? ClosingNote.CHOOSE
                : new ClosingNote.Named(names.noteAsSpelled(close.note().text()));
        return new Action.CloseConversation(
                close.withoutNote() ? ClosingNote.NONE : named,
                close.withoutSummary() ? Summary.NONE : Summary.WRITE,
                null);
    }

    private AssignTo target(Step.Assign assign) {
        return assign.targets().size() == 1
                ? assignee(assign.targets().getFirst())
                : new AssignTo.Named(String.join(", ", written(assign)));
    }

    /** The kind is left open where the name is unknown or two have it. */
    private AssignTo assignee(Name written) {
        String name = names.anyoneAsSpelled(written.text());
        return switch (names.anyone(name)) {
            case Lookup.Found<AssignTo>(AssignTo.User user) -> new AssignTo.User(name);
            case Lookup.Found<AssignTo>(AssignTo.Team team) -> new AssignTo.Team(name);
            case Lookup.Found<AssignTo>(AssignTo.AiAgent agent) -> new AssignTo.AiAgent(name);
            case Lookup.Found<AssignTo>(AssignTo.Named named) -> named;
            case Lookup.Missed<AssignTo> missed -> new AssignTo.Named(name);
        };
    }

    private @Nullable FieldValue value(Saved saved) {
        return switch (saved) {
            case Saved.FromMessage(Slot slot) -> heard.value(slot).orElse(null);
            case Saved.Literal(String text) -> text.isEmpty() ? null : new FieldValue.Text(text);
        };
    }

    private static @Nullable Outcome ruling(Instruction instruction) {
        if (instruction.step() instanceof Step.Assign assign && assign.targets().size() > 1) {
            return SeveralTargets.refused(written(assign));
        }
        return instruction.later() == null
                ? null
                : new Outcome.Skipped(
                        Skip.DELAYED,
                        "The instruction asks for it later (\"" + instruction.later()
                                + "\"), and nothing is done later than now.");
    }

    private static List<String> written(Step.Assign assign) {
        return assign.targets().stream().map(Name::text).toList();
    }
}
