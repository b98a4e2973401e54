package dev.maillon.activities.replying;

import dev.maillon.action.Action;
import dev.maillon.action.FieldValue;
import dev.maillon.action.Outcome;
import dev.maillon.activities.contact.FieldReader;
import dev.maillon.catalog.Catalog;
import dev.maillon.playbook.FixedSentences;
import dev.maillon.playbook.Language;
import dev.maillon.playbook.ReplyTemplate;
import dev.maillon.playbook.ReplyTemplate.Rendering;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.conversations.Conversation;
import dev.maillon.store.receipts.Receipt;
import dev.maillon.turn.Plan;
import dev.maillon.turn.Plan.ReplyDraft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The words of a reply, with the contact as they are after the actions (R29). Where a step was not carried out, or a value is missing,
 * a fixed sentence takes their place: the reply never claims what was not done (R19). A fallback says what the catalog gives it.
 */
@Component
class Wording {

    private final Contacts contacts;

    Wording(Contacts contacts) {
        this.contacts = contacts;
    }

    /** @param receipts of the whole turn */
    String of(
            ReplyDraft draft,
            Plan plan,
            List<Receipt> receipts,
            Conversation conversation,
            Catalog catalog,
            Instant at) {
        if (plan.fallback() != null) {
            return draft.template();
        }
        return switch (render(draft, conversation, catalog, at)) {
            case Rendering.Rendered(String text) ->
                receipts.stream().allMatch(Wording::carriedOut) ? text : notDone(draft, receipts, List.of(), catalog);
            case Rendering.Empty(List<String> variables) -> notDone(draft, receipts, variables, catalog);
        };
    }

    private Rendering render(ReplyDraft draft, Conversation conversation, Catalog catalog, Instant at) {
        Map<String, FieldValue> values = contacts.fields(conversation.workspace(), conversation.contactId());
        FieldReader reader = FieldReader.of(catalog, values, at);
        return new ReplyTemplate(draft.template()).render(catalog.contactFields(), values, reader.context());
    }

    private static boolean carriedOut(Receipt receipt) {
        return switch (receipt.outcome()) {
            case Outcome.Applied applied -> true;
            case Outcome.Unchanged unchanged -> true;
            case Outcome.Refused refused -> false;
            case Outcome.Skipped skipped -> false;
        };
    }

    private static String notDone(ReplyDraft draft, List<Receipt> receipts, List<String> empty, Catalog catalog) {
        List<FixedSentences.Done> done = receipts.stream()
                .filter(receipt -> receipt.action() instanceof Action)
                .map(receipt -> new FixedSentences.Done((Action) receipt.action(), receipt.outcome()))
                .toList();
        return new FixedSentences(Language.of(draft.language()), catalog).notDone(done, empty);
    }
}
