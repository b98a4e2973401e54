package dev.maillon.domain.playbook;

import dev.maillon.domain.playbook.Token.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks along a line's tokens and remembers what was looked for in vain, so that an error can name every word that was expected. */
final class TokenCursor {

    private final InstructionLine line;
    private final List<Token> tokens;
    private final Set<String> expected = new LinkedHashSet<>();
    private Language language = Language.EN;
    private int position;
    private int farthest;

    TokenCursor(InstructionLine line, List<Token> tokens) {
        this.line = line;
        this.tokens = tokens;
    }

    /** Errors name the words of this language. */
    void speak(Language spoken) {
        language = spoken;
    }

    Token token() {
        return tokens.get(position);
    }

    int column() {
        return line.column(token().start());
    }

    boolean at(Kind kind) {
        return token().is(kind);
    }

    boolean atStepEnd() {
        return at(Kind.SEMICOLON) || at(Kind.END);
    }

    boolean at(Keyword keyword) {
        return match(keyword, position) > 0;
    }

    /** WrittenParts such as {@code , and} that lead to another {@code @}. */
    boolean atLinkTo(Kind kind) {
        return tokens.get(afterLinks()).is(kind);
    }

    void skipLinks() {
        position = afterLinks();
    }

    Token advance() {
        Token passed = token();
        position = Math.min(position + 1, tokens.size() - 1);
        return passed;
    }

    int mark() {
        return position;
    }

    void reset(int mark) {
        position = mark;
    }

    boolean take(Kind kind) {
        if (at(kind)) {
            advance();
            return true;
        }
        miss(kind.sign());
        return false;
    }

    boolean take(Keyword keyword) {
        int words = match(keyword, position);
        position += words;
        if (words == 0) {
            keyword.spellings(language).forEach(this::miss);
        }
        return words > 0;
    }

    void expect(Kind kind) throws Unexpected {
        if (!take(kind)) {
            throw unexpected();
        }
    }

    void expect(Keyword keyword) throws Unexpected {
        if (!take(keyword)) {
            throw unexpected();
        }
    }

    /** @param description of what should stand in the quotes */
    String quoted(String description) throws Unexpected {
        if (!at(Kind.QUOTED)) {
            throw unexpected("<" + description + " in quotes>");
        }
        return advance().text();
    }

    Unexpected unexpected(String word) {
        miss(word);
        return unexpected();
    }

    /** A quotation without an end is always the first thing to be mended. */
    Unexpected unexpected() {
        if (tokens.get(farthest).is(Kind.UNCLOSED)) {
            expected.clear();
            expected.add(tokens.get(farthest).text());
        }
        return new Unexpected(new SyntaxError(
                line.number(), line.column(tokens.get(farthest).start()), language, List.copyOf(expected)));
    }

    /** The line's words from a token to here, as they were written, without a full stop at their end; empty where there are none. */
    String writtenSince(int from) {
        int to = position > from && tokens.get(position - 1).is(Kind.STOP) ? position - 1 : position;
        return to == from
                ? ""
                : line.text()
                        .substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private void miss(String word) {
        if (position > farthest) {
            farthest = position;
            expected.clear();
        }
        if (position == farthest) {
            expected.add(word);
        }
    }

    private int afterLinks() {
        int after = tokens.get(position).is(Kind.COMMA) ? position + 1 : position;
        after += match(Keyword.AND, after);
        return after + match(Keyword.OR, after);
    }

    /** How many tokens from {@code start} are the keyword; 0 where it isn't there. */
    private int match(Keyword keyword, int start) {
        return keyword.phrases().stream()
                .filter(phrase -> stands(phrase.words(), start))
                .mapToInt(phrase -> phrase.words().size())
                .findFirst()
                .orElse(0);
    }

    private boolean stands(List<String> words, int start) {
        for (int i = 0; i < words.size(); i++) {
            Token token = tokens.get(Math.min(start + i, tokens.size() - 1));
            if (!token.is(Kind.WORD) || !token.text().equalsIgnoreCase(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
