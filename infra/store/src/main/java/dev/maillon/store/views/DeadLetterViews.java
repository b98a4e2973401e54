package dev.maillon.store.views;

import dev.maillon.store.followups.DeadLetter;
import dev.maillon.store.followups.DeadLetters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dead letters of a workspace that nobody has taken yet. */
@Repository
public class DeadLetterViews {

    private final JdbcClient jdbc;

    public DeadLetterViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(long seq, DeadLetter letter) {}

    /** @throws BadCursor where the cursor is none of this list */
    public Page<DeadLetter> undelivered(String workspace, @Nullable String cursor) {
        List<Row> rows = jdbc.sql("""
                SELECT * FROM dead_letter WHERE workspace = ? AND delivered_at IS NULL AND seq < ?
                ORDER BY seq DESC LIMIT ?""")
                .params(workspace, Cursor.sequence(cursor), Page.PEEK)
                .query((row, number) -> new Row(row.getLong("seq"), DeadLetters.read(row, number)))
                .list();
        Page<Row> page = Page.of(rows, row -> Cursor.of(row.seq()));
        return page.with(page.items().stream().map(Row::letter).toList());
    }
}
