package dev.maillon.activities.opening;

import dev.maillon.domain.conversation.VoiceMessage;
import dev.maillon.domain.turn.Turn;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.transcripts.Transcripts;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The voice and video messages that an agent is to answer, and so is to read (R31). */
@Component
record VoiceMessages(Messages messages, Transcripts transcripts) {

    /** Of a turn. Its history grows with each, and a customer can send hundreds in one message. */
    private static final int MOST = 20;

    /** Those of the turn that have no transcript yet, and may still get one. */
    List<VoiceMessage> unheard(Turn turn, Instant at) {
        List<VoiceMessage> all = messages.filed(turn.ref()).stream()
                .flatMap(message -> IntStream.rangeClosed(
                                1, message.attachments().size())
                        .filter(position ->
                                message.attachments().get(position - 1).isSpoken())
                        .mapToObj(position -> new VoiceMessage(message.id(), position)))
                .toList();
        if (all.isEmpty()) {
            return all;
        }
        all.forEach(voice -> transcripts.expect(turn.ref(), voice, at));
        all.stream()
                .skip(MOST)
                .forEach(voice -> transcripts.fail(
                        turn.workspace(),
                        voice,
                        "too_many: Of the voice messages of a turn, " + MOST + " are transcribed.",
                        at));
        return transcripts.pending(turn.ref());
    }

    /** Nobody needs their transcripts now. */
    void leave(Turn turn, String reason, Instant at) {
        transcripts.skip(turn.ref(), reason, at);
    }
}
