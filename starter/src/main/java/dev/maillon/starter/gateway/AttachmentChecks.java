package dev.maillon.starter.gateway;

import dev.maillon.domain.catalog.Catalog.Channel;
import dev.maillon.domain.catalog.MediaUrl;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.media.MediaStore;
import dev.maillon.starter.catalogs.KnownCatalogs;
import dev.maillon.starter.problems.Problem;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Refuses a message whose files nobody could get, while its sender can still be told. */
@Component
record AttachmentChecks(MediaStore store, KnownCatalogs catalogs) {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentChecks.class);

    /** @throws Problem 400 naming the attachment */
    void check(String workspace, InboundMessage message) {
        for (int i = 0; i < message.attachments().size(); i++) {
            Attachment attachment = message.attachments().get(i);
            String at = "attachments[" + i + "]";
            if (attachment.mediaId() != null) {
                checkUploaded(workspace, attachment.mediaId(), at + ".mediaId");
            } else if (attachment.url() != null) {
                checkAllowed(workspace, message.channel(), attachment.url(), at + ".url");
            }
        }
    }

    private void checkUploaded(String workspace, String mediaId, String field) {
        if (!mayBeThere(workspace, mediaId)) {
            throw Problem.shape(
                    field,
                    field
                            + " is no file of this workspace. Send it by POST /media, and name the mediaId of the answer.");
        }
    }

    /** A message is worth more than its file: if nobody can tell now, the worker will (R32). */
    private boolean mayBeThere(String workspace, String mediaId) {
        try {
            return store.describe(workspace, mediaId).isPresent();
        } catch (IOException away) {
            LOG.warn(
                    "The media store did not say whether it has a file: {}",
                    away.getClass().getSimpleName());
            return true;
        }
    }

    /** A host that is not known yet may have been allowed just now, so the catalog is read again before it is refused. */
    private void checkAllowed(String workspace, String channel, String url, String field) {
        boolean allowed = catalogs.channel(workspace, channel)
                .filter(known -> MediaUrl.of(url, known) instanceof MediaUrl.Allowed)
                .isPresent();
        if (!allowed) {
            catalogs.channelNow(workspace, channel).ifPresent(now -> refuse(now, url, field));
        }
    }

    private static void refuse(Channel channel, String url, String field) {
        if (MediaUrl.of(url, channel) instanceof MediaUrl.Refused(String why)) {
            throw Problem.shape(field, field + " " + why);
        }
    }
}
