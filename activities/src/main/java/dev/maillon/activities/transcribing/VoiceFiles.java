package dev.maillon.activities.transcribing;

import dev.maillon.activities.fetching.Fetching;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Catalog.Channel;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.conversation.VoiceMessage;
import dev.maillon.media.UnusableMedia;
import dev.maillon.media.UnusableMedia.Reason;
import dev.maillon.store.messages.Messages;
import io.temporal.activity.ActivityExecutionContext;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of voice messages in the media store: uploaded by the gateway, or fetched here, once. */
@Component
record VoiceFiles(Messages messages, Fetching fetching) {

    /** How far an attempt has got. It goes with the heartbeats, so that the next one does not fetch the file again. */
    static final class TranscriptionProgress {

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

    String mediaId(Conversation conversation, Catalog catalog, VoiceMessage voice, TranscriptionProgress progress)
            throws UnusableMedia, IOException {
        Attachment file = messages.attachment(conversation.workspace(), voice.messageId(), voice.position())
                .orElseThrow();
        Optional<String> known = Optional.ofNullable(file.mediaId()).or(progress::fetched);
        return known.isPresent() ? known.get() : fetched(conversation, catalog, file, progress);
    }

    private String fetched(Conversation conversation, Catalog catalog, Attachment file, TranscriptionProgress progress)
            throws UnusableMedia, IOException {
        Channel channel =
                catalog.channel(conversation.channel()).orElseThrow(() -> new UnusableMedia(Reason.HOST_NOT_ALLOWED));
        String url = Objects.requireNonNull(file.url());
        return progress.fetched(fetching.fetch(conversation.workspace(), channel, url, progress::beat)
                .mediaId());
    }
}
