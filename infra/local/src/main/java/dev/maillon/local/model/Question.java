package dev.maillon.local.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a client asked, whatever the wire format.
 *
 * @param model that it asked for
 * @param purpose title of the JSON schema that the answer should fit; empty if it asked for free text
 * @param system its system prompt
 * @param messages oldest first
 * @param authorization the key as it was sent, empty: none
 * @param body the request as it came
 */
public record Question(
        String model, String purpose, String system, List<String> messages, String authorization, String body) {

    private static final String NEW = "\"new\":true";

    public Question {
        messages = List.copyOf(messages);
    }

    /** The message to be answered. */
    public String last() {
        return messages.isEmpty() ? "" : messages.getLast();
    }

    /** What is new: the lines that Maillon's prompts mark so; the last message if there is none. */
    String news() {
        String marked = messages.stream()
                .flatMap(String::lines)
                .filter(line -> line.contains(NEW))
                .collect(Collectors.joining("\n"));
        return marked.isEmpty() ? last() : marked;
    }

    /** For whoever lists what was asked. */
    Question withoutKey() {
        return new Question(model, purpose, system, messages, "", body);
    }

    /** Roughly as models count: four characters a token. */
    long tokens() {
        return (system.length() + messages.stream().mapToLong(String::length).sum()) / 4;
    }
}
