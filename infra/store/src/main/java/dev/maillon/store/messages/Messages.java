package dev.maillon.store.messages;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.digest.Sha256;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code message}: the thread, what the contact wrote and what was written to them. */
@Repository
public class Messages {

    private static final String INSERT = """
            INSERT INTO message (workspace, conversation_id, id, channel, gateway_id, reply_id, turn_id, episode,
                from_type, from_id, from_name, text, attachments, sent_at, at)
            VALUES (:workspace, :conversation, :id, :channel, :gatewayId, :replyId, :turn, :episode,
                :fromType, :fromId, :fromName, :text, :attachments, :sentAt, :at)""";

    private final JdbcClient jdbc;

    public Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An id of a fixed length from one that comes from outside, of any length. */
    public static String idOf(String channel, String gatewayId) {
        return Sha256.hex(channel + "\n" + gatewayId);
    }

    /**
     * Stores what the contact wrote; it belongs to no turn yet.
     *
     * @return false for a redelivery: the first one stands, whatever this one says (R38)
     */
    public boolean keep(Conversation conversation, InboundMessage message, Instant at) {
        try {
            insert(conversation, message, at);
            return true;
        } catch (DuplicateKeyException redelivered) {
            return false;
        }
    }

    private void insert(Conversation conversation, InboundMessage message, Instant at) {
        Instant sentAt = message.sentAt();
        jdbc.sql(INSERT)
                .param("workspace", conversation.workspace())
                .param("conversation", conversation.id())
                .param("id", idOf(message.channel(), message.id()))
                .param("channel", message.channel())
                .param("gatewayId", message.id())
                .param("replyId", null)
                .param("turn", null)
                .param("episode", null)
                .param("fromType", "contact")
                .param("fromId", conversation.contactId())
                .param("fromName", message.contact().name())
                .param("text", message.text())
                .param("attachments", Json.mapper().writeValueAsString(message.attachments()))
                .param("sentAt", sentAt == null ? null : Times.column(sentAt))
                .param("at", Times.column(at))
                .update();
    }

    /** Stores what was written to the contact. */
    public void write(Conversation conversation, String turnId, String replyId, Actor from, String text, Instant at) {
        jdbc.sql(INSERT)
                .param("workspace", conversation.workspace())
                .param("conversation", conversation.id())
                .param("id", idOf("reply", replyId))
                .param("channel", conversation.channel())
                .param("gatewayId", null)
                .param("replyId", replyId)
                .param("turn", turnId)
                .param("episode", conversation.episode())
                .param("fromType", from.type().wireName())
                .param("fromId", from.id())
                .param("fromName", from.name())
                .param("text", text)
                .param("attachments", "[]")
                .param("sentAt", null)
                .param("at", Times.column(at))
                .update();
    }

    /** A contact's message that no turn has taken. */
    public record Waiting(long seq, String channel, String gatewayId, boolean hasFiles) {}

    /** In the order in which they were stored. */
    public List<Waiting> waiting(Conversation conversation) {
        return jdbc.sql("""
                SELECT seq, channel, gateway_id, attachments <> '[]' FROM message
                WHERE workspace = ? AND conversation_id = ? AND turn_id IS NULL AND gateway_id IS NOT NULL
                ORDER BY seq""")
                .params(conversation.workspace(), conversation.id())
                .query((row, number) ->
                        new Waiting(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    /** Gives every waiting message to the turn, in the conversation's present episode. */
    public void take(Conversation conversation, String turnId) {
        jdbc.sql("""
                UPDATE message SET turn_id = ?, episode = ?
                WHERE workspace = ? AND conversation_id = ? AND turn_id IS NULL AND gateway_id IS NOT NULL""")
                .params(turnId, conversation.episode(), conversation.workspace(), conversation.id())
                .update();
    }

    /** What the contact wrote and said in these turns, a line each message and each transcript. */
    public String text(ConversationKey conversation, List<String> turnIds) {
        if (turnIds.isEmpty()) {
            return "";
        }
        return String.join(
                "\n",
                jdbc.sql("""
                        SELECT text, seq, 0 AS position FROM message
                        WHERE workspace = :workspace AND conversation_id = :conversation AND turn_id IN (:turns)
                            AND gateway_id IS NOT NULL AND text IS NOT NULL
                        UNION ALL
                        SELECT transcript.text, message.seq, transcript.position FROM message
                        JOIN transcript
                            ON transcript.workspace = message.workspace AND transcript.message_id = message.id
                        WHERE message.workspace = :workspace AND message.conversation_id = :conversation
                            AND message.turn_id IN (:turns) AND transcript.text IS NOT NULL
                        ORDER BY seq, position""")
                        .param("workspace", conversation.workspace())
                        .param("conversation", conversation.conversationId())
                        .param("turns", turnIds)
                        .query((row, number) -> row.getString(1))
                        .list());
    }

    /**
     * A message with files.
     *
     * @param id of the store
     */
    public record Filed(String id, List<Attachment> attachments) {}

    /** A contact's messages of a turn that have files, in their order. */
    public List<Filed> filed(TurnRef turn) {
        return jdbc.sql("""
                SELECT id, attachments FROM message
                WHERE workspace = ? AND conversation_id = ? AND turn_id = ? AND attachments <> '[]'
                ORDER BY seq""")
                .params(turn.workspace(), turn.conversationId(), turn.turnId())
                .query((row, number) -> new Filed(row.getString(1), attachments(row.getString(2))))
                .list();
    }

    /** What the column of this name holds. */
    public static List<Attachment> attachments(String json) {
        return List.of(Json.mapper().readValue(json, Attachment[].class));
    }

    /** A file of a message, by its position from 1. */
    public Optional<Attachment> attachment(String workspace, String messageId, int position) {
        return jdbc.sql("SELECT attachments FROM message WHERE workspace = ? AND id = ?")
                .params(workspace, messageId)
                .query((row, number) -> attachments(row.getString(1)))
                .optional()
                .filter(all -> position <= all.size())
                .map(all -> all.get(position - 1));
    }

    /** The gateway's id of the last message that the turn handles. */
    public Optional<String> lastGatewayId(Conversation conversation, String turnId) {
        return jdbc.sql("""
                SELECT gateway_id FROM message
                WHERE workspace = ? AND conversation_id = ? AND turn_id = ? AND gateway_id IS NOT NULL
                ORDER BY seq DESC LIMIT 1""")
                .params(conversation.workspace(), conversation.id(), turnId)
                .query(String.class)
                .optional();
    }
}
