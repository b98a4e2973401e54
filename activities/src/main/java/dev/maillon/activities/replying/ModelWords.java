package dev.maillon.activities.replying;

import dev.maillon.activities.replying.CheckedDraft.Untruth;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Skip;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.playbook.ReplyTemplate.Rendering;
import dev.maillon.domain.text.Shortened;
import dev.maillon.domain.turn.Receipt;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds what a model wrote against the receipts. The plan's own reply was written before the actions, so it falls with any that was not
 * carried out, but for those that the model itself has put off; one that was written again knows them all, be it in the same words, and
 * falls only with what it claims. What was so already counts as carried out.
 */
final class ModelWords {

    private final ReplyDraft draft;
    private final boolean rewritten;
    private final AgentPlan agentPlan;
    private final Map<Integer, Receipt> receipts;

    /**
     * @param rewritten knowing the receipts
     * @param receipts of the turn; those of other legs are not this model's doing
     */
    ModelWords(ReplyDraft draft, boolean rewritten, AgentPlan agentPlan, List<Receipt> receipts) {
        this.draft = draft;
        this.rewritten = rewritten;
        this.agentPlan = agentPlan;
        this.receipts = receipts.stream().collect(Collectors.toMap(Receipt::position, Function.identity()));
    }

    /** @param most characters that the channel takes */
    CheckedDraft of(Rendering rendering, int most) {
        List<Untruth> why = Stream.of(notDone(), claimed(), missing(rendering), tooLong(rendering, most))
                .flatMap(untruths -> untruths)
                .toList();
        return why.isEmpty() && rendering instanceof Rendering.Rendered(String text)
                ? new CheckedDraft.True(text)
                : new CheckedDraft.Untrue(why);
    }

    private Stream<Untruth> notDone() {
        return rewritten
                ? Stream.empty()
                : IntStream.rangeClosed(1, agentPlan.plan().actions().size())
                        .filter(position -> !carriedOut(position) && !isPutOff(position))
                        .mapToObj(Untruth.NotDone::new);
    }

    /** The model said so itself (R46), so its reply knows. */
    private boolean isPutOff(int position) {
        return agentPlan.plan().actions().get(position - 1).ruling() instanceof Outcome.Skipped(Skip reason, String _)
                && reason == Skip.DELAYED;
    }

    private Stream<Untruth> claimed() {
        return Objects.requireNonNull(draft.claims()).stream()
                .filter(position -> !carriedOut(position))
                .map(Untruth.FalseClaim::new);
    }

    private static Stream<Untruth> missing(Rendering rendering) {
        return switch (rendering) {
            case Rendering.Empty(List<String> variables) -> variables.stream().map(Untruth.NoValue::new);
            case Rendering.Rendered(String text) -> text.isBlank() ? Stream.of(new Untruth.NoWords()) : Stream.empty();
        };
    }

    private static Stream<Untruth> tooLong(Rendering rendering, int most) {
        return rendering instanceof Rendering.Rendered(String text) && !Shortened.fits(most, text)
                ? Stream.of(new Untruth.TooLong(most))
                : Stream.empty();
    }

    /** @param position within the plan, from 1 */
    private boolean carriedOut(int position) {
        Receipt receipt = receipts.get(agentPlan.firstPosition() + position - 1);
        boolean planned =
                position >= 1 && position <= agentPlan.plan().actions().size();
        return planned
                && receipt != null
                && switch (receipt.outcome()) {
                    case Outcome.Applied applied -> true;
                    case Outcome.Unchanged unchanged -> true;
                    case Outcome.Refused refused -> false;
                    case Outcome.Skipped skipped -> false;
                };
    }
}
