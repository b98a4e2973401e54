package dev.maillon.local.documents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A simple command: a program and its words. */
record ShellLine(String program, List<String> words) {

    /** Of a line of a script, without its comment and without what its variables are set to. */
    static Stream<ShellLine> commandsOf(String line) {
        return Arrays.stream(line.replaceAll("(^|\\s)#.*$", "").split("&&|\\|\\||[|;]"))
                .map(command -> Arrays.stream(command.strip().split("\\s+"))
                        .dropWhile(word -> word.matches("[A-Za-z_]+=.*"))
                        .toList())
                .filter(words -> !words.isEmpty() && !words.getFirst().isEmpty())
                .map(words -> new ShellLine(words.getFirst(), words.subList(1, words.size())));
    }

    List<String> options() {
        return words.stream()
                .filter(word -> word.startsWith("--"))
                .map(word -> word.replaceAll("=.*", ""))
                .toList();
    }

    /** The modules after Maven's {@code -pl}. */
    List<String> modules() {
        int at = words.indexOf("-pl");
        return at < 0 || at + 1 == words.size()
                ? List.of()
                : List.of(words.get(at + 1).split(","));
    }
}
