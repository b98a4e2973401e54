package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.Catalog.Channel;
import dev.maillon.domain.text.Shortened;

/** Texts of the document that customers read as they are: none is longer than the store takes, nor silently cut by a channel. */
final class SentText {

    private SentText() {}

    static void check(DocumentPosition place, String text, Findings findings) {
        if (Shortened.fits(Channel.MOST_CHARACTERS, text)) {
            findings.later(names -> names.channelTooShortFor(text)
                    .ifPresent(channel -> findings.warning(place, channel.cuts("This text"))));
        } else {
            findings.excess(
                    place,
                    "At most " + Channel.MOST_CHARACTERS + " characters are written to a customer; shorten this text.");
        }
    }
}
