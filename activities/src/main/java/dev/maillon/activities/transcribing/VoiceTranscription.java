package dev.maillon.activities.transcribing;

import dev.maillon.activities.attending.HeartbeatingCall;
import dev.maillon.activities.briefing.ContactReading;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.model.Transcriber;
import dev.maillon.activities.model.Transcriber.Speech;
import dev.maillon.activities.model.TranscriptionSettings;
import dev.maillon.activities.recording.PieceLimits;
import dev.maillon.activities.recording.Recording;
import dev.maillon.activities.recording.Recording.Piece;
import dev.maillon.activities.recording.Recordings;
import dev.maillon.activities.transcribing.VoiceFiles.TranscriptionProgress;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.media.UnusableMedia;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.contacts.Contacts;
import dev.maillon.store.conversations.Conversations;
import dev.maillon.store.transcripts.Transcripts.Heard;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.step.Transcribing.Transcribe;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has a model listen to a customer's recording, in pieces if it is long. */
@Component
record VoiceTranscription(
        Turns turns,
        Catalogs catalogs,
        Conversations conversations,
        Contacts contacts,
        VoiceFiles files,
        Recordings recordings,
        ObjectProvider<Transcriber> transcribers,
        TranscriptionSettings settings,
        InstantSource clock) {

    /** OpenAI's limit, with room for the form around the file. */
    private static final long MOST_BYTES = 24 << 20;

    /**
     * @throws UnusableMedia if the recording is none that can be heard
     * @throws CannotAnswer if the provider will not answer, or there is none
     * @throws IOException if the media store or the disk fails
     */
    Heard hear(Transcribe request, TranscriptionProgress progress) throws UnusableMedia, IOException {
        Transcriber transcriber = Optional.ofNullable(transcribers.getIfAvailable())
                .orElseThrow(() -> new CannotAnswer(
                        "none is configured: set maillon.transcription.model (MAILLON_TRANSCRIPTION_MODEL) on the"
                                + " worker; on one's own machine, infra/local/up --speech does"));
        TurnRef turn = request.turn();
        Conversation conversation = conversations.find(turn.conversation()).orElseThrow();
        Catalog catalog = catalogs.version(
                turn.workspace(), turns.find(turn).orElseThrow().catalogVersion());
        String mediaId = files.mediaId(conversation, catalog, request.voice(), progress);
        PieceLimits limits = new PieceLimits(MOST_BYTES, settings.piece());
        try (Recording recording = recordings.open(turn.workspace(), mediaId, limits, progress::beat)) {
            return heard(transcriber, recording, language(conversation, catalog), progress);
        }
    }

    private static Heard heard(
            Transcriber transcriber, Recording recording, @Nullable String language, TranscriptionProgress progress)
            throws UnusableMedia, IOException {
        List<Speech> parts = new ArrayList<>();
        for (Piece piece : recording.pieces()) {
            parts.add(HeartbeatingCall.call(progress::beat, () -> transcriber.transcribe(piece.file(), language)));
        }
        return new Heard(
                parts.stream().map(Speech::text).filter(text -> !text.isBlank()).collect(Collectors.joining(" ")),
                parts.stream()
                        .map(Speech::language)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                recording.duration(),
                parts.getFirst().model());
    }

    /** The contact's, else the workspace's, if it is a language's code; a hint that is none would be refused. */
    private @Nullable String language(Conversation conversation, Catalog catalog) {
        String tag = ContactReading.of(catalog, contacts.fields(conversation.contact()), clock.instant())
                .language();
        String code = Locale.forLanguageTag(tag).getLanguage();
        return code.length() == 2 ? code : null;
    }
}
