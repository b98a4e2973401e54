package dev.maillon.activities.replying;

import dev.maillon.catalog.Catalog;

/** Whether what is written to a channel leaves the house. */
public final class Channels {

    private Channels() {}

    /** False where the channel has no address to post to: what is written is then only stored. */
    public static boolean haveAddress(Catalog catalog, String channel) {
        return catalog.channels().stream()
                .anyMatch(candidate -> candidate.id().equals(channel) && candidate.replyUrl() != null);
    }
}
