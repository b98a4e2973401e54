package dev.maillon.activities.transcribing;

import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.transcribing.VoiceFiles.TranscriptionProgress;
import dev.maillon.domain.conversation.Transcript;
import dev.maillon.domain.conversation.Transcript.Status;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import dev.maillon.store.transcripts.Transcripts;
import dev.maillon.store.transcripts.Transcripts.Heard;
import dev.maillon.store.turns.Turns;
import dev.maillon.turns.step.Transcribing;
import io.temporal.activity.Activity;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record TranscribingActivity(
        Transcripts transcripts, Turns turns, VoiceTranscription hearing, InstantSource clock) implements Transcribing {

    private static final Logger LOG = LoggerFactory.getLogger(TranscribingActivity.class);

    @Override
    public Transcribed transcribe(Transcribe request) {
        Optional<Transcript> known = transcripts.find(request.turn().workspace(), request.voice());
        if (known.filter(transcript -> transcript.status() == Status.TRANSCRIBED)
                .isPresent()) {
            return Transcribed.STORED;
        }
        try {
            Heard heard = hearing.hear(request, new TranscriptionProgress(Activity.getExecutionContext()));
            if (heard.text().isBlank()) {
                throw new UnusableMedia(Reason.NO_SPEECH);
            }
            transcripts.store(request.turn().workspace(), request.voice(), heard, clock.instant());
            // That took its time, and the plan is still to be made.
            turns.see(request.turn());
            return Transcribed.STORED;
        } catch (UnusableMedia unusable) {
            return new Transcribed(
                    unusable.reason().code() + ": " + unusable.reason().explanation());
        } catch (CannotAnswer cannot) {
            return new Transcribed("no_provider: " + cannot.why());
        } catch (IOException away) {
            // Its message may name a file or a host; the history is not the place for it.
            LOG.warn("The media store or the disk failed; it is tried again", away);
            throw ApplicationFailure.newFailure("the media store or the disk failed", "MediaStoreAway");
        }
    }

    @Override
    public void giveUp(GiveUp request) {
        Instant at = clock.instant();
        request.unheard()
                .forEach(unheard -> transcripts.fail(request.turn().workspace(), unheard.voice(), unheard.why(), at));
    }
}
