package dev.maillon.store.messages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where a gateway's message has got to. One light query by unique key: it is asked for every message that comes in. */
@Repository
public class HandledMessages {

    private final JdbcClient jdbc;

    public HandledMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param turnId of the turn that took it; null while it waits
     * @param runId of the run that carries that turn
     * @param ended whether that turn has ended
     */
    public record Handled(
            String conversationId,
            @Nullable String turnId,
            @Nullable String runId,
            boolean ended) {}

    /** Empty if no such message has been stored. */
    public Optional<Handled> find(String workspace, String channel, String gatewayId) {
        return jdbc.sql("""
                SELECT message.conversation_id, turn.id, turn.run_id, turn.ended_at IS NOT NULL
                FROM message LEFT JOIN turn ON turn.workspace = message.workspace AND turn.id = message.turn_id
                WHERE message.workspace = ? AND message.channel = ? AND message.gateway_id = ?""")
                .params(workspace, channel, gatewayId)
                .query((row, number) ->
                        new Handled(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .optional();
    }
}
