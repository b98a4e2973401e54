package dev.maillon.domain.playbook;

import dev.maillon.domain.playbook.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a playbook line from prose by how it begins. */
final class Beginning {

    private Beginning() {}

    /** Offset of the dash that a line begins with; -1 where it has none. */
    static int dash(InstructionLine line) {
        int first = 0;
        while (first < line.folded().length() && line.folded().charAt(first) == ' ') {
            first++;
        }
        return line.folded().startsWith("-", first) ? first : -1;
    }

    /**
     * Of a playbook line's first keyword; empty for prose. A bullet whose first word is right and whose next ones are not, as in
     * {@code - When a customer mentions "quote": …}, is meant as a playbook line where it has the form of one.
     */
    static Optional<Language> language(List<Token> tokens, boolean dashed) {
        return Stream.of(Keyword.WHEN, Keyword.OTHERWISE)
                .flatMap(keyword -> keyword.phrases().stream())
                .filter(phrase -> begins(tokens, phrase.words())
                        || dashed && begins(tokens, List.of(phrase.words().getFirst())) && hasForm(tokens))
                .map(Keyword.Phrase::language)
                .findFirst();
    }

    static boolean begins(List<Token> tokens, List<String> words) {
        return tokens.size() > words.size()
                && Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                        .allMatch(i -> tokens.get(i).is(Kind.WORD)
                                && tokens.get(i).text().equalsIgnoreCase(words.get(i)));
    }

    private static boolean hasForm(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.is(Kind.COLON) || isTest(token));
    }

    private static boolean isTest(Token token) {
        return token.is(Kind.WORD)
                && Stream.of(Keyword.MENTIONS, Keyword.GIVES)
                        .flatMap(keyword -> keyword.phrases().stream())
                        .anyMatch(phrase -> phrase.text().equalsIgnoreCase(token.text()));
    }
}
