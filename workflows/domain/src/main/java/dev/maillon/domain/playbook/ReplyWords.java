package dev.maillon.domain.playbook;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Catalog.PlannerKind;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.playbook.FixedSentences.Done;
import dev.maillon.domain.playbook.ReplyTemplate.Rendering;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words that the customer reads, made without a model after the actions. */
public final class ReplyWords {

    private ReplyWords() {}

    /**
     * The draft filled in; a fixed sentence where an action was refused or skipped or a variable is empty.
     *
     * @param done the actions of the turn, in order
     * @param values of the contact by field id, after the actions
     * @param context the contact's language and country, else the workspace's
     */
    public static String of(
            ReplyDraft draft,
            List<Done> done,
            Catalog catalog,
            Map<String, FieldValue> values,
            ReadingContext context) {
        Rendering rendering = new ReplyTemplate(draft.template()).render(catalog.contactFields(), values, context);
        return switch (rendering) {
            case Rendering.Rendered(String text) when done.stream().noneMatch(Done::failed) -> text;
            case Rendering.Rendered rendered -> sentences(draft, catalog).notDone(done, List.of());
            case Rendering.Empty(List<String> variables) ->
                sentences(draft, catalog).notDone(done, variables);
        };
    }

    /**
     * For a bullet without a reply, where a step of the turn was refused or skipped: the customer is to know what was not done (R19),
     * and a turn does not end in silence (R40).
     *
     * @return a draft whose place the fixed sentence takes; empty where all was done, or the plan follows no bullet
     */
    public static Optional<ReplyDraft> inPlaceOfNone(Catalog.Agent agent, Plan plan, List<Done> done) {
        if (agent.planner() != PlannerKind.PLAYBOOK || done.stream().noneMatch(Done::failed)) {
            return Optional.empty();
        }
        List<String> lines = agent.instructions().lines().toList();
        return plan.lines().stream()
                .filter(line -> line >= 1 && line <= lines.size())
                .flatMap(line -> Playbook.parse(lines.get(line - 1)).bullets().stream())
                .map(bullet -> new ReplyDraft("", bullet.language().code()))
                .findFirst();
    }

    private static FixedSentences sentences(ReplyDraft draft, Catalog catalog) {
        return new FixedSentences(Language.of(draft.language()), catalog);
    }
}
