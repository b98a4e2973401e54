package dev.maillon.turns;

import dev.maillon.domain.conversation.InboundMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts rows of messages into what one step can carry. JSON may take six bytes for one of a text, so that a slice of 256 KiB stays under the
 * 2 MiB that Temporal takes as the input of an activity; 100 messages are stored in a fraction of the time that an attempt has.
 */
public final class MessageSlices {

    private static final int MOST_MESSAGES = 100;
    private static final int MOST_BYTES = 256 * 1024;

    private MessageSlices() {}

    /** A message that is larger than any slice, or is none, comes from a Temporal client; the API takes bodies of 64 KiB. */
    public static boolean fits(@Nullable InboundMessage message) {
        return message != null && message.bytes() <= MOST_BYTES;
    }

    /** @param messages each of which fits */
    public static List<List<InboundMessage>> of(List<InboundMessage> messages) {
        List<List<InboundMessage>> slices = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += slices.getLast().size()) {
            List<InboundMessage> left = messages.subList(from, messages.size());
            slices.add(List.copyOf(left.subList(0, first(left))));
        }
        return slices;
    }

    /** How many the first slice has: one at least, unless there is none. */
    static int first(List<InboundMessage> messages) {
        int length = 0;
        int bytes = 0;
        while (length < Math.min(messages.size(), MOST_MESSAGES)) {
            bytes += messages.get(length).bytes();
            if (length > 0 && bytes > MOST_BYTES) {
                return length;
            }
            length++;
        }
        return length;
    }
}
