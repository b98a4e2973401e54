package dev.maillon.store.transcripts;

import static java.util.stream.Collectors.toMap;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.conversation.Transcript;
import dev.maillon.domain.conversation.VoiceMessage;
import dev.maillon.domain.turn.TurnRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.repository.Repository;

/** The table {@code transcript}. Each voice message has one row, whoever transcribes it and how often. */
public interface Transcripts extends Repository<Transcripts.Spoken, VoiceMessage> {

    /** What a model made of a recording. */
    record Heard(String text, @Nullable String language, Duration length, String model) {}

    /** What became of a voice message. */
    record Spoken(
            @Embedded.Empty VoiceMessage voice,
            @Embedded.Empty Transcript transcript) {}

    /** @return false if it is there already */
    default boolean expect(TurnRef turn, VoiceMessage voice, Instant at) {
        try {
            add(turn, voice, at);
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Modifying
    @Query("""
            INSERT INTO transcript (workspace, message_id, position, turn_id, status, at)
            VALUES (:#{#turn.workspace()}, :#{#voice.messageId()}, :#{#voice.position()}, :#{#turn.turnId()}, 'pending', :at)""")
    void add(TurnRef turn, VoiceMessage voice, Instant at);

    /** Of a turn, in the order of its messages. */
    @Query("""
            SELECT transcript.message_id, transcript.position FROM transcript
            JOIN message ON message.workspace = transcript.workspace AND message.id = transcript.message_id
            WHERE transcript.workspace = :#{#turn.workspace()} AND transcript.turn_id = :#{#turn.turnId()} AND transcript.status = 'pending'
            ORDER BY message.seq, transcript.position""")
    List<VoiceMessage> pending(TurnRef turn);

    @Query("""
            SELECT * FROM transcript
            WHERE workspace = :workspace AND message_id = :#{#voice.messageId()} AND position = :#{#voice.position()}""")
    Optional<Transcript> find(String workspace, VoiceMessage voice);

    /** The first one stands; one that comes late is worth more than none. */
    @Modifying
    @Query("""
            UPDATE transcript
            SET status = 'transcribed', text = :#{#heard.text()}, language = LEFT(:#{#heard.language()}, 35),
                millis = :#{#heard.length().toMillis()}, model = LEFT(:#{#heard.model()}, 255), reason = NULL, at = :at
            WHERE workspace = :workspace AND message_id = :#{#voice.messageId()} AND position = :#{#voice.position()}
                AND status <> 'transcribed'""")
    void store(String workspace, VoiceMessage voice, Heard heard, Instant at);

    /** @param reason for the operator, no customer's words */
    @Modifying
    @Query("""
            UPDATE transcript SET status = 'failed', reason = LEFT(:reason, 500), at = :at
            WHERE workspace = :workspace AND message_id = :#{#voice.messageId()} AND position = :#{#voice.position()}
                AND status = 'pending'""")
    void fail(String workspace, VoiceMessage voice, String reason, Instant at);

    /** What a turn still waits for is not wanted any more. */
    @Modifying
    @Query("""
            UPDATE transcript SET status = 'skipped', reason = LEFT(:reason, 500), at = :at
            WHERE workspace = :#{#turn.workspace()} AND turn_id = :#{#turn.turnId()} AND status = 'pending'""")
    void skip(TurnRef turn, String reason, Instant at);

    /** Of the messages of a conversation from {@code firstSeq} to {@code lastSeq}. */
    default Of of(ConversationKey conversation, long firstSeq, long lastSeq) {
        return new Of(
                spoken(conversation, firstSeq, lastSeq).stream().collect(toMap(Spoken::voice, Spoken::transcript)));
    }

    @Query("""
            SELECT transcript.* FROM message
            JOIN transcript ON transcript.workspace = message.workspace AND transcript.message_id = message.id
            WHERE message.workspace = :#{#conversation.workspace()} AND message.conversation_id = :#{#conversation.conversationId()}
                AND message.seq BETWEEN :firstSeq AND :lastSeq""")
    List<Spoken> spoken(ConversationKey conversation, long firstSeq, long lastSeq);

    /** Of some messages. */
    record Of(Map<VoiceMessage, Transcript> all) {

        /** @param told makes something of each file; its transcript is null if there is none, nor is one expected */
        public <T> List<T> files(
                String messageId, List<Attachment> files, BiFunction<Attachment, @Nullable Transcript, T> told) {
            return IntStream.range(0, files.size())
                    .mapToObj(i -> told.apply(files.get(i), all.get(new VoiceMessage(messageId, i + 1))))
                    .toList();
        }
    }
}
