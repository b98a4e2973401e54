package dev.maillon.activities.transcribing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.Scene;
import dev.maillon.activities.fetching.FetchingSettings;
import dev.maillon.activities.model.TranscriptionSettings;
import dev.maillon.activities.outbound.OutboundSettings;
import dev.maillon.activities.recording.RecordingSettings;
import dev.maillon.activities.secrets.SecretSettings;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.conversation.Transcript;
import dev.maillon.domain.conversation.Transcript.Status;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.media.MediaConfiguration;
import dev.maillon.media.MediaStore;
import dev.maillon.store.StoreConfiguration;
import dev.maillon.store.StoreTest;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.transcripts.Transcripts;
import dev.maillon.turns.step.Transcribing;
import dev.maillon.turns.step.Transcribing.GiveUp;
import dev.maillon.turns.step.Transcribing.Transcribe;
import dev.maillon.turns.step.Transcribing.Transcribed;
import dev.maillon.turns.step.Transcribing.Unheard;
import io.temporal.testing.TestActivityEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What becomes of a voice message, with a provider that says what it is told. The formats and the real provider are in {@code VoiceIT}. */
@SpringBootTest(
        classes = TranscribingTest.Wiring.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "maillon.transcription.piece=3s",
            "maillon.media.folder=target/transcribing/media",
            "maillon.media.work=target/transcribing/work"
        })
@ContextConfiguration(initializers = StoreTest.FreshDatabase.class)
class TranscribingTest {

    @Autowired
    private TranscribingActivity activity;

    @Autowired
    private Listener listener;

    @Autowired
    private MediaStore media;

    @Autowired
    private Transcripts transcripts;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Scene scene;

    private final TestActivityEnvironment activities = TestActivityEnvironment.newInstance();
    private Conversation conversation = Conversation.unopened("", "", "", "");

    @BeforeEach
    void open() {
        listener.forget();
        activities.registerActivitiesImplementations(activity);
        conversation = scene.openConversation(URI.create("http://127.0.0.1:9"));
    }

    @AfterEach
    void close() {
        activities.close();
    }

    @Test
    @Tag("R31")
    void theTextsOfALongRecordingAreJoinedInTheOrderOfItsPieces() throws IOException {
        listener.says("one", " ", "two");
        Turn turn = turnOf(Tone.wav(8));

        assertThat(transcribe(turn)).isEqualTo(Transcribed.STORED);

        assertThat(listener.lengths()).hasSize(3).allMatch(length -> length <= 3_000);
        assertThat(stored(turn).text()).isEqualTo("one two");
    }

    @Test
    void theLanguageIsTheContactsElseTheWorkspaces() throws IOException {
        listener.says("a", "b", "c");
        transcribe(turnOf(Tone.wav(1)));
        contacts.set(conversation.contact(), "language", new FieldValue.Text("fr-CA"));
        transcribe(turnOf(Tone.wav(1)));
        contacts.set(conversation.contact(), "language", new FieldValue.Text("I speak Klingon"));
        transcribe(turnOf(Tone.wav(1)));

        assertThat(listener.languages()).containsExactly("en", "fr", null);
    }

    @Test
    void whatIsStoredIsNotAskedForAgain() throws IOException {
        listener.says("hello");
        Turn turn = turnOf(Tone.wav(1));

        assertThat(transcribe(turn)).isEqualTo(Transcribed.STORED);
        assertThat(transcribe(turn)).isEqualTo(Transcribed.STORED);

        assertThat(listener.lengths()).hasSize(1);
    }

    @Test
    @Tag("R32")
    void whatHoldsNoSpeechOrIsNoRecordingSaysSo() throws IOException {
        listener.says("  ");
        assertThat(transcribe(turnOf(Tone.wav(1))).failure()).startsWith("no_speech: ");
        assertThat(transcribe(turnOf("no sound".getBytes())).failure()).startsWith("not_media: ");
        Turn unknown = scene.fileTurn(conversation, "t-unknown", new Attachment("audio/ogg", "a".repeat(64), null));
        assertThat(transcribe(unknown).failure()).startsWith("unknown_media: ");
    }

    @Test
    @Tag("R32")
    void givingUpStoresWhyOnceAndTakesNoTranscriptAway() throws IOException {
        listener.says("hello");
        Turn heard = turnOf(Tone.wav(1));
        transcribe(heard);
        Turn unheard = turnOf(Tone.wav(1));

        giveUp(heard);
        giveUp(unheard);

        assertThat(stored(heard).status()).isEqualTo(Status.TRANSCRIBED);
        assertThat(stored(unheard)).isEqualTo(new Transcript(Status.FAILED, null, null, "too late"));
    }

    private int turns;

    private Turn turnOf(byte[] file) throws IOException {
        String mediaId = media.put(conversation.workspace(), new ByteArrayInputStream(file), 1 << 20)
                .mediaId();
        return scene.fileTurn(conversation, "t" + ++turns, new Attachment("audio/ogg", mediaId, null));
    }

    private Transcribed transcribe(Turn turn) {
        return stub().transcribe(new Transcribe(ref(turn), scene.voiceOf(turn)));
    }

    private void giveUp(Turn turn) {
        stub().giveUp(new GiveUp(ref(turn), List.of(new Unheard(scene.voiceOf(turn), "too late"))));
    }

    private Transcribing stub() {
        return activities.newActivityStub(Transcribing.class);
    }

    private Transcript stored(Turn turn) {
        return transcripts.find(turn.workspace(), scene.voiceOf(turn)).orElseThrow();
    }

    private static TurnRef ref(Turn turn) {
        return new TurnRef(turn.workspace(), turn.conversationId(), turn.id());
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, MediaConfiguration.class, Scene.class, Listener.class})
    @EnableConfigurationProperties({
        TranscriptionSettings.class,
        RecordingSettings.class,
        FetchingSettings.class,
        OutboundSettings.class,
        SecretSettings.class
    })
    @ComponentScan({
        "dev.maillon.activities.transcribing",
        "dev.maillon.activities.recording",
        "dev.maillon.activities.fetching",
        "dev.maillon.activities.outbound",
        "dev.maillon.activities.secrets"
    })
    static class Wiring {}
}
