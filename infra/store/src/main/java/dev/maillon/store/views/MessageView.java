package dev.maillon.store.views;

import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.conversation.Transcript;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the contact wrote, or what was written to them. @param text null if it has attachments only */
public record MessageView(String id, From from, @Nullable String text, List<AttachmentView> attachments, Instant at) {

    /** @param type {@code contact}, {@code ai_agent}, {@code user} or {@code system} (the fallback) */
    public record From(String type, String id, @Nullable String name) {}

    /**
     * A file.
     *
     * @param transcript what was said in it; null if it was not or could not be transcribed
     * @param language of the transcript
     * @param status {@code pending}, {@code transcribed}, {@code failed} or {@code skipped}; null if nobody transcribes it: no voice or
     *     video message, or one that no agent had to answer
     * @param reason why there is none (R32)
     */
    public record AttachmentView(
            String contentType,
            @Nullable String mediaId,
            @Nullable String transcript,
            @Nullable String language,
            @Nullable String status,
            @Nullable String reason) {

        /** @param transcript null if there is none, nor is one expected */
        static AttachmentView of(Attachment file, @Nullable Transcript transcript) {
            return transcript == null
                    ? new AttachmentView(file.contentType(), file.mediaId(), null, null, null, null)
                    : new AttachmentView(
                            file.contentType(),
                            file.mediaId(),
                            transcript.text(),
                            transcript.language(),
                            transcript.status().wireName(),
                            transcript.reason());
        }
    }
}
