package dev.maillon.store.views;

import dev.maillon.domain.event.ActionEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.repository.Repository;

/** The published events of a conversation. A close that waits for its summary is not among them yet. */
public interface EventViews extends Repository<EventViews.Row, Long> {

    /** @param seq what the list is ordered by */
    record Row(long seq, @Column("body") ActionEvent event) {}

    /** @throws BadCursor if the cursor is none of this list */
    default Page<ActionEvent> ofConversation(String workspace, String conversationId, @Nullable String cursor) {
        Page<Row> page = Page.of(
                before(workspace, conversationId, PageCursor.sequence(cursor), Page.PEEK),
                row -> PageCursor.of(row.seq()));
        return page.with(page.items().stream().map(Row::event).toList());
    }

    @Query("""
            SELECT seq, body FROM event
            WHERE workspace = :workspace AND conversation_id = :conversationId AND published_at IS NOT NULL AND seq < :seq
            ORDER BY seq DESC LIMIT :most""")
    List<Row> before(String workspace, String conversationId, long seq, int most);
}
