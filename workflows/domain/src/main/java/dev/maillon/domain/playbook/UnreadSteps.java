package dev.maillon.domain.playbook;

import dev.maillon.domain.catalog.InstructionCheck.Finding;
import dev.maillon.domain.catalog.InstructionCheck.Severity;
import dev.maillon.domain.playbook.Token.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of a playbook that begin with the words of a step, or of a bullet behind another mark than a dash, and are followed by nobody. */
final class UnreadSteps {

    private static final Pattern MARK = Pattern.compile("^ {0,100}(?:[-*•–—·>]|\\d{1,3}[.)])? {0,100}");
    private static final List<Keyword> STEPS =
            List.of(Keyword.CLOSE, Keyword.ASSIGN, Keyword.UNASSIGN, Keyword.STAGE, Keyword.SAVE, Keyword.REPLY);

    private UnreadSteps() {}

    static String example(Language language) {
        return language.say(
                "- When the customer mentions \"price\": assign to @Sales; reply \"A colleague will answer you.\"",
                "- Quand le client mentionne \"prix\" : assigner à @Ventes ; répondre \"Un collègue vous répond.\"");
    }

    static Stream<Finding> warnings(String instructions, Playbook playbook) {
        Set<Integer> read = new HashSet<>();
        playbook.bullets().forEach(bullet -> read.add(bullet.line()));
        playbook.problems().forEach(problem -> read.add(problem.line()));
        return InstructionLine.all(instructions).stream()
                .filter(line -> !read.contains(line.number()))
                .flatMap(line -> warning(line).stream());
    }

    private static Optional<Finding> warning(InstructionLine line) {
        Matcher mark = MARK.matcher(line.folded());
        List<Token> tokens = Tokenizer.tokens(line, mark.lookingAt() ? mark.end() : 0);
        Optional<String> step = beginning(STEPS, tokens)
                .map(phrase -> "is a step without a condition. Begin it with one, or with "
                        + phrase.language().say("“- Otherwise:”", "“- Sinon :”") + ", as in "
                        + example(phrase.language()));
        return step.or(() -> beginning(List.of(Keyword.WHEN, Keyword.OTHERWISE), tokens)
                        .map(phrase -> "begins like one of a playbook, but without a dash. Such a line is "
                                + example(phrase.language())))
                .map(what -> new Finding(
                        line.number(),
                        line.column(tokens.getFirst().start()),
                        Severity.WARNING,
                        "This line is prose, which a playbook ignores: it " + what));
    }

    /** "Reply in French" and "save time" are prose. */
    private static Optional<Keyword.Phrase> beginning(List<Keyword> keywords, List<Token> tokens) {
        return keywords.stream()
                .flatMap(keyword -> keyword.phrases().stream()
                        .filter(phrase -> Beginning.begins(tokens, phrase.words()))
                        .filter(phrase -> keyword != Keyword.SAVE && keyword != Keyword.REPLY
                                || isValue(tokens.subList(phrase.words().size(), tokens.size()))))
                .findFirst();
    }

    private static boolean isValue(List<Token> tokens) {
        return tokens.getFirst().is(Kind.QUOTED)
                || Stream.of(Slot.values())
                        .flatMap(slot -> slot.keyword().phrases().stream())
                        .anyMatch(phrase -> Beginning.begins(tokens, phrase.words()));
    }
}
