package dev.maillon.store.views;

import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.State;
import dev.maillon.store.views.ConversationView.ContactView;
import dev.maillon.store.views.ConversationView.EpisodeView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;

/** A conversation as it is read, before its contact's fields are known. */
record ConversationRow(
        @Embedded.Empty Activity activity,
        ConversationStatus status,
        @Embedded.Empty(prefix = "assignee_") State.Assigned assignee,
        String contactId,
        String externalId,
        @Nullable String lifecycleStage,
        @Embedded.Nullable @Nullable EpisodeView episode) {

    /** What the list is ordered by. */
    record Activity(@Column("active_at") Instant at, String id) {

        /** Behind the first of every list. */
        static final Activity LATEST = new Activity(Instant.parse("9999-12-31T00:00:00Z"), "");

        static Activity of(String cursor) {
            List<String> parts = PageCursor.parts(cursor, 2);
            return new Activity(
                    Instant.EPOCH.plus(PageCursor.number(parts.getFirst()), ChronoUnit.MICROS), parts.getLast());
        }

        String cursor() {
            return PageCursor.of(ChronoUnit.MICROS.between(Instant.EPOCH, at), id);
        }
    }

    ConversationView view(Map<String, FieldValue> fields) {
        return new ConversationView(
                activity.id(),
                status,
                assignee,
                new ContactView(contactId, externalId, fields, lifecycleStage),
                episode);
    }
}
