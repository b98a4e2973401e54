package dev.maillon.domain.playbook;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A playbook line that does not parse.
 *
 * @param line of the instructions, from 1
 * @param column within the line, in characters, from 1
 * @param language of its first keyword
 * @param expected the words of which one was expected there; a description in angle brackets stands for the writer's own words
 */
public record SyntaxError(int line, int column, Language language, List<String> expected) {

    /** Such as {@code expected "mentions" or "gives"}. */
    public String message() {
        return "expected " + expected.stream().map(SyntaxError::shown).collect(Collectors.joining(" or "));
    }

    private static String shown(String word) {
        return word.startsWith("<") ? word.substring(1, word.length() - 1) : "“" + word + "”";
    }
}
