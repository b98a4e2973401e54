package dev.maillon.local.model;

import java.time.Duration;
import java.util.Map;

/** What the scripted model does with one request. */
public sealed interface Reaction {

    /** @param text of the answer: the JSON that was asked for, or anything else */
    record Answers(String text, Ending ending) implements Reaction {}

    /** How an answer ends. */
    enum Ending {
        WHOLE,
        /** Stopped at the length limit; its text is sent as it is. */
        CUT,
        /** The model declines; its text is what it says instead. */
        REFUSED
    }

    /**
     * An error document in the provider's format. Its message repeats the question's last words, as a careless provider's may.
     *
     * @param code the provider's word for it, such as {@code insufficient_quota}
     */
    record Fails(int status, Map<String, String> headers, String code) implements Reaction {
        public Fails {
            headers = Map.copyOf(headers);
        }
    }

    /** Status 200 and a body that is not the provider's format. */
    record Garbles(String body) implements Reaction {}

    /** Nothing is ever sent. */
    record Hangs() implements Reaction {}

    /** The answer begins and never ends: a space now and then, which is how the server notices that a client hangs up. */
    record Drips() implements Reaction {}

    /** The connection is closed without an answer. */
    record Closes() implements Reaction {}

    /** @param bytes of the answer's text */
    record Floods(long bytes) implements Reaction {}

    /** Another reaction, late. */
    record Waits(Duration first, Reaction then) implements Reaction {}

    static Reaction answers(String json) {
        return new Answers(json, Ending.WHOLE);
    }

    static Reaction fails(int status) {
        return new Fails(status, Map.of(), "error");
    }

    static Reaction fails(int status, String header, String value) {
        return new Fails(status, Map.of(header, value), "error");
    }
}
