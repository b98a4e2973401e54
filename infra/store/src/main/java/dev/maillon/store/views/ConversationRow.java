package dev.maillon.store.views;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.State;
import dev.maillon.store.Times;
import dev.maillon.store.views.ConversationView.ContactView;
import dev.maillon.store.views.ConversationView.EpisodeView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A conversation as it is read, before its contact's fields are known. */
record ConversationRow(
        Activity activity,
        ConversationStatus status,
        State.Assigned assignee,
        String contactId,
        String externalId,
        @Nullable String lifecycleStage,
        @Nullable EpisodeView episode) {

    /** What the list is ordered by. */
    record Activity(Instant at, String id) {

        /** Behind the first of every list. */
        static final Activity LATEST = new Activity(Instant.parse("9999-12-31T00:00:00Z"), "");

        static Activity of(String cursor) {
            List<String> parts = Cursor.parts(cursor, 2);
            return new Activity(
                    Instant.EPOCH.plus(Cursor.number(parts.getFirst()), ChronoUnit.MICROS), parts.getLast());
        }

        String cursor() {
            return Cursor.of(ChronoUnit.MICROS.between(Instant.EPOCH, at), id);
        }
    }

    static ConversationRow read(ResultSet row, int number) throws SQLException {
        return new ConversationRow(
                new Activity(Objects.requireNonNull(Times.read(row, "active_at")), row.getString("id")),
                ConversationStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                assignee(row),
                row.getString("contact_id"),
                row.getString("external_id"),
                row.getString("lifecycle_stage"),
                currentEpisode(row));
    }

    ConversationView view(Map<String, FieldValue> fields) {
        return new ConversationView(
                activity.id(),
                status,
                assignee,
                new ContactView(contactId, externalId, fields, lifecycleStage),
                episode);
    }

    private static State.Assigned assignee(ResultSet row) throws SQLException {
        return new State.Assigned(
                AssigneeType.valueOf(row.getString("assignee_type").toUpperCase(Locale.ROOT)),
                row.getString("assignee_id"),
                row.getString("assignee_name"),
                row.getString("assignee_team"));
    }

    private static @Nullable EpisodeView currentEpisode(ResultSet row) throws SQLException {
        return Times.read(row, "opened_at") == null ? null : readEpisode(row, 1);
    }

    static EpisodeView readEpisode(ResultSet row, int number) throws SQLException {
        return new EpisodeView(
                row.getInt("number"),
                Objects.requireNonNull(Times.read(row, "opened_at")),
                Times.read(row, "closed_at"),
                row.getString("closing_note"),
                row.getString("summary"));
    }
}
