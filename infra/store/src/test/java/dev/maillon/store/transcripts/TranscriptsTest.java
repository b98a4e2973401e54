package dev.maillon.store.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.Transcript;
import dev.maillon.domain.conversation.Transcript.Status;
import dev.maillon.domain.conversation.VoiceMessage;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.ConversationTest;
import dev.maillon.store.Scene;
import dev.maillon.store.episodes.EpisodeText.Said;
import dev.maillon.store.episodes.EpisodeTexts;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.messages.Messages.Filed;
import dev.maillon.store.transcripts.Transcripts.Heard;
import dev.maillon.store.views.MessageView.AttachmentView;
import dev.maillon.store.views.MessageViews;
import dev.maillon.store.views.TurnView.VoiceView;
import dev.maillon.store.views.TurnViews;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TranscriptsTest extends ConversationTest {

    private static final Heard HEARD = new Heard("Bonjour 👋", "fr", Duration.ofMillis(2_400), "whisper-1");

    @Autowired
    private Transcripts transcripts;

    @Autowired
    private Messages messages;

    @Autowired
    private EpisodeTexts episodes;

    @Autowired
    private MessageViews views;

    @Autowired
    private TurnViews turns;

    private VoiceMessage voice = new VoiceMessage("", 1);

    @BeforeEach
    void speak() {
        scene.says(conversation, "m1", "Listen:", Scene.NOON);
        Turn turn = scene.aTurn(conversation, "t1", Scene.NOON);
        Filed filed = messages.filed(turn.ref()).getFirst();
        voice = new VoiceMessage(filed.id(), 1);
        assertThat(transcripts.expect(new TurnRef(workspace, "c1", "t1"), voice, Scene.NOON))
                .isTrue();
    }

    @Test
    @Tag("R31")
    void whatIsSpokenIsReadAsWhatIsWritten() {
        transcripts.store(workspace, voice, HEARD, Scene.NOON);

        assertThat(messages.text(new ConversationKey(workspace, "c1"), List.of("t1")))
                .isEqualTo("Listen:\nBonjour 👋");
        assertThat(episodes.of(new ConversationKey(workspace, "c1"), 1).messages())
                .extracting(Said::words)
                .containsExactly("Listen:\nBonjour 👋");
        assertThat(shown())
                .isEqualTo(new AttachmentView("image/png", "picture", "Bonjour 👋", "fr", "transcribed", null));
    }

    @Test
    void eachIsExpectedOnceAndTheFirstTranscriptStands() {
        assertThat(transcripts.expect(new TurnRef(workspace, "c1", "t1"), voice, Scene.NOON))
                .isFalse();
        transcripts.store(workspace, voice, HEARD, Scene.NOON);
        transcripts.store(workspace, voice, new Heard("again", "en", Duration.ZERO, "m"), Scene.NOON);
        transcripts.fail(workspace, voice, "too late", Scene.NOON);
        transcripts.skip(new TurnRef(workspace, "c1", "t1"), "too late", Scene.NOON);

        assertThat(transcripts.find(workspace, voice))
                .contains(new Transcript(Status.TRANSCRIBED, "Bonjour 👋", "fr", null));
        assertThat(transcripts.pending(new TurnRef(workspace, "c1", "t1"))).isEmpty();
    }

    @Test
    @Tag("R32")
    void theOperatorSeesWhyThereIsNone() {
        assertThat(shown().status()).isEqualTo("pending");
        transcripts.fail(workspace, voice, "x".repeat(600), Scene.NOON);

        assertThat(shown())
                .isEqualTo(new AttachmentView("image/png", "picture", null, null, "failed", "x".repeat(500)));
        assertThat(messages.text(new ConversationKey(workspace, "c1"), List.of("t1")))
                .isEqualTo("Listen:");
        assertThat(transcripts.pending(new TurnRef(workspace, "c1", "t1"))).isEmpty();
    }

    @Test
    void whatNobodyNeedsIsSkippedAndStoredAllTheSameWhereItComes() {
        transcripts.skip(new TurnRef(workspace, "c1", "t1"), "assigned to a person", Scene.NOON);
        assertThat(shown().status()).isEqualTo("skipped");
        transcripts.store(workspace, voice, HEARD, Scene.NOON);
        assertThat(shown().status()).isEqualTo("transcribed");
    }

    @Test
    void theTurnTellsWhatBecameOfItsVoiceMessages() {
        assertThat(voiceOfTurn()).isEqualTo(new VoiceView("m1", 1, "pending", null, null, null, null));
        transcripts.store(workspace, voice, HEARD, Scene.NOON);
        assertThat(voiceOfTurn()).isEqualTo(new VoiceView("m1", 1, "transcribed", null, "fr", 2.4, "whisper-1"));
    }

    private VoiceView voiceOfTurn() {
        return turns.find(workspace, "t1").orElseThrow().voices().getFirst();
    }

    private AttachmentView shown() {
        return views.ofConversation(workspace, "c1", null)
                .items()
                .getFirst()
                .attachments()
                .getFirst();
    }
}
