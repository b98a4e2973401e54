package dev.maillon.activities.replying;

import dev.maillon.activities.briefing.ContactReading;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan.ReplyDraft;
import dev.maillon.domain.playbook.FixedSentences.Done;
import dev.maillon.domain.playbook.ReplyTemplate;
import dev.maillon.domain.playbook.ReplyWords;
import dev.maillon.domain.text.Shortened;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.store.contacts.Contacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The words of a reply, with the contact as they are after the actions (R29). The reply never claims what was not done (R19): a
 * playbook's fixed sentence takes its place, a model writes it again. A fallback says what the catalog gives it. What is longer than
 * the channel takes a model writes again, too; any other text is cut.
 */
@Component
record Wording(Contacts contacts) {

    /**
     * @param rewritten by a model that knew the receipts
     * @param receipts of the whole turn
     */
    CheckedDraft of(
            ReplyDraft draft,
            boolean rewritten,
            AgentPlan agentPlan,
            List<Receipt> receipts,
            Conversation conversation,
            Catalog catalog,
            Instant at) {
        int most = catalog.maxCharacters(conversation.channel());
        if (agentPlan.plan().fallback() != null) {
            return new CheckedDraft.True(Shortened.to(most, draft.template()));
        }
        Map<String, FieldValue> values = contacts.fields(conversation.contact());
        ReadingContext context = ContactReading.of(catalog, values, at);
        return draft.claims() == null
                ? new CheckedDraft.True(
                        Shortened.to(most, ReplyWords.of(draft, done(receipts), catalog, values, context)))
                : new ModelWords(draft, rewritten, agentPlan, receipts)
                        .of(new ReplyTemplate(draft.template()).render(catalog.contactFields(), values, context), most);
    }

    /** What is said if the plan has no words; empty: nothing. */
    Optional<ReplyDraft> inPlaceOfNone(AgentPlan agentPlan, List<Receipt> receipts, Catalog catalog) {
        return catalog.agent(agentPlan.actor().id())
                .flatMap(agent -> ReplyWords.inPlaceOfNone(agent, agentPlan.plan(), done(receipts)));
    }

    private static List<Done> done(List<Receipt> receipts) {
        return receipts.stream()
                .flatMap(receipt -> receipt.action() instanceof Action action
                        ? Stream.of(new Done(action, receipt.outcome()))
                        : Stream.empty())
                .toList();
    }
}
