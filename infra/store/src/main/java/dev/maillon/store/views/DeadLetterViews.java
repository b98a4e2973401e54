package dev.maillon.store.views;

import dev.maillon.store.followups.DeadLetter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.repository.Repository;

/** The dead letters of a workspace that nobody has taken yet. */
public interface DeadLetterViews extends Repository<DeadLetterViews.Row, Long> {

    /** @param seq what the list is ordered by */
    record Row(long seq, @Embedded.Empty DeadLetter letter) {}

    /** @throws BadCursor if the cursor is none of this list */
    default Page<DeadLetter> undelivered(String workspace, @Nullable String cursor) {
        Page<Row> page =
                Page.of(before(workspace, PageCursor.sequence(cursor), Page.PEEK), row -> PageCursor.of(row.seq()));
        return page.with(page.items().stream().map(Row::letter).toList());
    }

    @Query("""
            SELECT * FROM dead_letter WHERE workspace = :workspace AND delivered_at IS NULL AND seq < :seq
            ORDER BY seq DESC LIMIT :most""")
    List<Row> before(String workspace, long seq, int most);
}
