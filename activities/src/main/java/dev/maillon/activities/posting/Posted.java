package dev.maillon.activities.posting;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to post. The reasons are for operators: a host and a status, nothing of the document. */
public sealed interface Posted {

    record Accepted() implements Posted {}

    /** It would be refused again however often it is tried. */
    record Refused(String why) implements Posted {}

    /** It may be accepted later. @param retryAfter what the receiver asked for; null if it did not */
    record Failed(String why, @Nullable Duration retryAfter) implements Posted {}
}
