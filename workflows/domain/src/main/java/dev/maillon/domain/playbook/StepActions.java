package dev.maillon.domain.playbook;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.playbook.Bullet.Instruction;
import dev.maillon.domain.playbook.Step.Saved;
import dev.maillon.domain.review.SeveralTargets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns steps into actions. A step that cannot be done as it is written keeps its place, with the ruling. */
final class StepActions {

    private final WrittenNames names;
    private final Heard heard;

    StepActions(Names catalogNames, Heard heard) {
        this.names = new WrittenNames(catalogNames);
        this.heard = heard;
    }

    /** Empty for a reply, which is no action. */
    Optional<PlannedAction> of(Instruction instruction) {
        return action(instruction.step()).map(action -> new PlannedAction(action, List.of(), ruling(instruction)));
    }

    private Optional<Action> action(Step step) {
        return switch (step) {
            case Step.Close close -> Optional.of(close(close));
            case Step.Assign assign -> Optional.of(new Action.Assign(target(assign), assign.method()));
            case Step.Unassign unassign -> Optional.of(new Action.Unassign());
            case Step.SetStage stage -> Optional.of(new Action.UpdateLifecycleStage(names.stage(stage.stage())));
            case Step.Save save ->
                Optional.of(new Action.UpdateContactField(names.field(save.field()), value(save.value())));
            case Step.Reply reply -> Optional.empty();
        };
    }

    /** Where an instruction names a note and opts out of notes, it has opted out. */
    private Action close(Step.Close close) {
        ClosingNote named = close.note() == null ? ClosingNote.CHOOSE : new ClosingNote.Named(names.note(close.note()));
        return new Action.CloseConversation(
                close.withoutNote() ? ClosingNote.NONE : named,
                close.withoutSummary() ? Summary.NONE : Summary.WRITE,
                null);
    }

    private AssignTo target(Step.Assign assign) {
        return assign.targets().size() == 1
                ? names.assignee(assign.targets().getFirst())
                : new AssignTo.Named(String.join(", ", written(assign)));
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
