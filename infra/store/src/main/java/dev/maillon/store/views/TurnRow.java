package dev.maillon.store.views;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.store.Times;
import dev.maillon.domain.turn.Turn;
import dev.maillon.store.views.TurnView.ReplyView;
import dev.maillon.domain.turn.TurnResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A turn as it is read, before what belongs to it is known. */
record TurnRow(
        long seq,
        String workspace,
        String id,
        String conversationId,
        Turn.Kind kind,
        String runId,
        @Nullable String agent,
        @Nullable String nobodyReason,
        int catalogVersion,
        @Nullable TurnResult result,
        int modelCalls,
        long tokens,
        Instant startedAt,
        @Nullable Instant endedAt) {

    static TurnRow read(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new TurnRow(
                row.getLong("seq"),
                row.getString("workspace"),
                row.getString("id"),
                row.getString("conversation_id"),
                Turn.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("run_id"),
                row.getString("agent_id"),
                row.getString("nobody_reason"),
                row.getInt("catalog_version"),
                result == null ? null : TurnResult.valueOf(result.toUpperCase(Locale.ROOT)),
                row.getInt("model_calls"),
                row.getLong("tokens"),
                Objects.requireNonNull(Times.read(row, "started_at")),
                Times.read(row, "ended_at"));
    }

    String workflowId() {
        return new ConversationKey(workspace, conversationId).workflowId();
    }

    /** What stands for the reply of a turn that has made none. */
    @Nullable
    ReplyView withoutReply() {
        return switch (kind) {
            case NOBODY -> none(Objects.requireNonNullElse(nobodyReason, "nobody has to act"));
            case STAFF -> none("a person acted");
            case AGENT -> endedAt == null ? null : none("the turn ended without one");
        };
    }

    private static ReplyView none(String reason) {
        return new ReplyView(null, null, "none", reason);
    }
}
