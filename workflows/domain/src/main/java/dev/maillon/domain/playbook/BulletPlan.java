package dev.maillon.domain.playbook;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.playbook.Bullet.Instruction;
import dev.maillon.domain.playbook.Step.Save;
import dev.maillon.domain.playbook.Step.Saved.FromMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plan of a bullet that is followed: its steps where every slot has a value, else the question for those that have none. */
record BulletPlan(Bullet bullet, Heard heard, Catalog catalog, Names names) {

    Plan plan() {
        List<Save> unanswered = unanswered();
        return unanswered.isEmpty() ? steps() : question(unanswered);
    }

    /** No step runs, also none that needs no slot (R44). */
    private Plan question(List<Save> unanswered) {
        SlotQuestions questions = new SlotQuestions(bullet.language(), names);
        List<Slot> missing = unanswered.stream()
                .flatMap(save -> slot(save).stream())
                .distinct()
                .toList();
        return new Plan(
                List.of(),
                draft(sentences().ask(questions.of(unanswered))),
                List.of(bullet.line()),
                heard.pending(bullet, missing),
                ModelUse.NONE,
                null);
    }

    private Plan steps() {
        StepActions actions = new StepActions(names, heard);
        List<PlannedAction> planned = bullet.instructions().stream()
                .flatMap(instruction -> actions.of(instruction).stream())
                .toList();
        return new Plan(planned, reply(), List.of(bullet.line()), null, ModelUse.NONE, null);
    }

    /** A step for later saves nothing, so that nothing has to be asked for. */
    private List<Save> unanswered() {
        return bullet.instructions().stream()
                .filter(instruction -> instruction.later() == null)
                .flatMap(instruction -> instruction.step() instanceof Save save ? Stream.of(save) : Stream.empty())
                .filter(save -> slot(save).filter(slot -> !heard.gives(slot)).isPresent())
                .toList();
    }

    private @Nullable ReplyDraft reply() {
        return bullet.instructions().stream()
                .flatMap(instruction -> reply(instruction).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<ReplyDraft> reply(Instruction instruction) {
        return instruction.step() instanceof Step.Reply(String template)
                ? Optional.of(draft(
                        instruction.later() == null ? template : sentences().replyLater()))
                : Optional.empty();
    }

    private ReplyDraft draft(String template) {
        return new ReplyDraft(template, bullet.language().code());
    }

    private FixedSentences sentences() {
        return new FixedSentences(bullet.language(), catalog);
    }

    private static Optional<Slot> slot(Save save) {
        return save.value() instanceof FromMessage(Slot slot) ? Optional.of(slot) : Optional.empty();
    }
}
