package dev.maillon.store.views;

import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.store.Rows;
import dev.maillon.store.Times;
import dev.maillon.store.views.ConversationRow.Activity;
import dev.maillon.store.views.ConversationView.EpisodeView;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations with their contact and episode. */
@Repository
public class ConversationViews {

    private static final String SELECT = """
            SELECT c.*, k.external_id, k.lifecycle_stage, e.number, e.opened_at, e.closed_at, e.closing_note, e.summary
            FROM conversation c
                JOIN contact k ON k.workspace = c.workspace AND k.id = c.contact_id
                LEFT JOIN episode e
                    ON e.workspace = c.workspace AND e.conversation_id = c.id AND e.number = c.episode
            """;

    private final JdbcClient jdbc;
    private final Rows rows;
    private final ContactReads contacts;

    public ConversationViews(JdbcClient jdbc, Rows rows, ContactReads contacts) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.contacts = contacts;
    }

    /**
     * Which conversations; a null lets all pass.
     *
     * @param assignee id of a user or an agent, or {@code none}
     * @param contact id of the contact, here or at the gateway
     */
    public record Filter(
            @Nullable ConversationStatus status,
            @Nullable String assignee,
            @Nullable String contact) {}

    public Optional<ConversationView> find(String workspace, String id) {
        List<ConversationRow> row = jdbc.sql(SELECT + "WHERE c.workspace = ? AND c.id = ?")
                .params(workspace, id)
                .query(rows.as(ConversationRow.class))
                .list();
        return views(workspace, row).stream().findFirst();
    }

    /** All episodes, newest first. */
    public List<EpisodeView> episodes(String workspace, String id) {
        return jdbc.sql("SELECT * FROM episode WHERE workspace = ? AND conversation_id = ? ORDER BY number DESC")
                .params(workspace, id)
                .query(rows.as(EpisodeView.class))
                .list();
    }

    /**
     * The most recently active first.
     *
     * @throws BadCursor if the cursor is none of this list
     */
    public Page<ConversationView> list(String workspace, Filter filter, @Nullable String cursor) {
        Activity from = cursor == null ? Activity.LATEST : Activity.of(cursor);
        Page<ConversationRow> page =
                Page.of(rows(workspace, filter, from), row -> row.activity().cursor());
        return page.with(views(workspace, page.items()));
    }

    private List<ConversationRow> rows(String workspace, Filter filter, Activity from) {
        LocalDateTime at = Times.column(from.at());
        return jdbc.sql(SELECT + """
                WHERE c.workspace = :workspace
                    AND c.active_at <= :at AND (c.active_at < :at OR c.id < :id)
                    AND (:status IS NULL OR c.status = :status)
                    AND (:assignee IS NULL OR c.assignee_id = :assignee
                        OR :assignee = 'none' AND c.assignee_type = 'none')
                    AND (:contact IS NULL OR c.contact_id IN (:contacts))
                ORDER BY c.active_at DESC, c.id DESC LIMIT :most""")
                .param("workspace", workspace)
                .param("at", at)
                .param("id", from.id())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().wireName())
                .param("assignee", filter.assignee())
                .param("contact", filter.contact())
                .param("contacts", contacts.called(workspace, filter.contact()))
                .param("most", Page.PEEK)
                .query(rows.as(ConversationRow.class))
                .list();
    }

    private List<ConversationView> views(String workspace, List<ConversationRow> rows) {
        Map<String, Map<String, FieldValue>> fields = contacts.fields(
                workspace, rows.stream().map(ConversationRow::contactId).toList());
        return rows.stream()
                .map(row -> row.view(fields.getOrDefault(row.contactId(), Map.of())))
                .toList();
    }
}
