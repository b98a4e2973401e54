package dev.maillon.activities.replying;

import dev.maillon.catalog.Catalog;
import dev.maillon.store.conversations.Conversation;
import dev.maillon.store.receipts.Receipt;
import dev.maillon.turn.Plan;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The words of a reply: the template as it is, until reply templates are here. */
@Component
class Wording {
    String of(
            Plan.ReplyDraft draft,
            Plan plan,
            List<Receipt> done,
            Conversation conversation,
            Catalog catalog,
            Instant at) {
        return draft.template();
    }
}
