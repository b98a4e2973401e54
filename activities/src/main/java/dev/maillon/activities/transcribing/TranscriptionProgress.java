package dev.maillon.activities.transcribing;

import io.temporal.activity.ActivityExecutionContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an attempt has got. It goes with the heartbeats, so that the next one does not fetch the file again. */
final class TranscriptionProgress {

    private final ActivityExecutionContext context;
    private @Nullable String mediaId;

    TranscriptionProgress(ActivityExecutionContext context) {
        this.context = context;
        this.mediaId = context.getHeartbeatDetails(String.class).orElse(null);
    }

    /** The file that a URL has led to. */
    Optional<String> fetched() {
        return Optional.ofNullable(mediaId);
    }

    String fetched(String id) {
        mediaId = id;
        beat();
        return id;
    }

    /** @throws io.temporal.client.ActivityCompletionException if nobody waits for the transcript any more */
    void beat() {
        context.heartbeat(mediaId);
    }
}
