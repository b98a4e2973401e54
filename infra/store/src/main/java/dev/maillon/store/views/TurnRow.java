package dev.maillon.store.views;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.store.views.TurnView.ReplyView;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/** A turn as it is read, before what belongs to it is known. */
record TurnRow(
        long seq,
        String workspace,
        String id,
        String conversationId,
        Turn.Kind kind,
        String runId,
        @Column("agent_id") @Nullable String agent,
        @Nullable String nobodyReason,
        int catalogVersion,
        @Nullable TurnResult result,
        int modelCalls,
        long tokens,
        Instant startedAt,
        @Nullable Instant endedAt) {

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
