package dev.maillon.domain.catalog.document;

import dev.maillon.domain.text.Suggestions;
import java.util.Collection;
import java.util.List;

/** How the problems of a document speak of what somebody wrote. */
final class ProblemWording {

    private static final int LONGEST = 60;

    private ProblemWording() {}

    static String quoted(String text) {
        boolean fits = text.codePointCount(0, text.length()) <= LONGEST;
        return "\"" + (fits ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…") + "\"";
    }

    /** @param what such as {@code an action} */
    static String notOneOf(String text, String what, Collection<String> known) {
        return quoted(text) + " is not " + what + ". " + wayOut(text, known);
    }

    private static String wayOut(String text, Collection<String> known) {
        List<String> near = Suggestions.of(text, known);
        return near.isEmpty()
                ? "Known: " + String.join(", ", known) + "."
                : "Did you mean \"" + near.getFirst() + "\"?";
    }
}
