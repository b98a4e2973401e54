package dev.maillon.local.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page in Markdown, taken apart as far as it can be checked.
 *
 * @param path in the repository
 */
record MarkdownPage(Path path, String text) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    List<String> links() {
        return found(LINK, CODE.matcher(prose()).replaceAll("code"));
    }

    /** What stands in backticks, on one line. */
    List<String> code() {
        return found(CODE, prose()).stream()
                .map(code -> code.replaceAll("\\s+", " "))
                .toList();
    }

    /** Lines that can be run: those of shell blocks, and commands in backticks. */
    List<ShellLine> commands() {
        Stream<String> blocks = FENCED.matcher(text)
                .results()
                .filter(block -> block.group(1).equals("sh"))
                .flatMap(block -> block.group(2).replace("\\\n", " ").lines());
        Stream<String> inline = code().stream().filter(code -> code.contains(" "));
        return Stream.concat(blocks, inline).flatMap(ShellLine::commandsOf).toList();
    }

    /** As GitHub makes them. */
    List<String> anchors() {
        return found(HEADING, prose()).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private String prose() {
        return FENCED.matcher(text).replaceAll("");
    }

    private static List<String> found(Pattern pattern, String in) {
        return pattern.matcher(in).results().map(result -> result.group(1)).toList();
    }
}
