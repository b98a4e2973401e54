package dev.maillon.domain.playbook;

import dev.maillon.domain.playbook.Token.Kind;
import dev.maillon.domain.text.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a line into tokens. Every line can be cut; a quotation that never ends becomes a token of its own. */
final class Tokenizer {

    private static final String OPENING = "\"“«";
    private static final String CLOSING = "\"”»";
    /** An @ is a sign only where a word would begin: {@code amel@example.com} is one word. */
    private static final Map<Character, Kind> SIGNS =
            Map.of(':', Kind.COLON, ';', Kind.SEMICOLON, ',', Kind.COMMA, '@', Kind.AT);

    private final InstructionLine line;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Tokenizer(InstructionLine line, int start) {
        this.line = line;
        this.text = line.folded();
        this.position = start;
    }

    /** @param start offset where the line's own words begin, behind its dash */
    static List<Token> tokens(InstructionLine line, int start) {
        Tokenizer tokenizer = new Tokenizer(line, start);
        while (tokenizer.position < tokenizer.text.length()) {
            tokenizer.next();
        }
        tokenizer.add(Kind.END, "", tokenizer.text.length());
        return List.copyOf(tokenizer.tokens);
    }

    private void next() {
        char c = text.charAt(position);
        Kind sign = SIGNS.get(c);
        if (c == ' ') {
            position++;
        } else if (OPENING.indexOf(c) >= 0) {
            quotation(CLOSING.charAt(OPENING.indexOf(c)));
        } else if (sign != null) {
            add(sign, String.valueOf(c), position + 1);
        } else {
            word();
        }
    }

    private void quotation(char closing) {
        StringBuilder quoted = new StringBuilder();
        for (int i = position + 1; i < text.length(); i++) {
            char c = line.text().charAt(i);
            if (c == closing) {
                add(Kind.QUOTED, Spaces.trimmed(quoted.toString()), i + 1);
                return;
            }
            boolean escapes = c == '\\' && i + 1 < text.length() && isQuoteOrBackslash(text.charAt(i + 1));
            quoted.append(escapes ? line.text().charAt(++i) : c);
        }
        add(Kind.UNCLOSED, String.valueOf(closing), text.length());
    }

    private void word() {
        int end = position;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        boolean stops = text.charAt(end - 1) == '.';
        if (stops && end - 1 > position) {
            add(Kind.WORD, text.substring(position, end - 1), end - 1);
        }
        if (stops) {
            add(Kind.STOP, ".", end);
        } else {
            add(Kind.WORD, text.substring(position, end), end);
        }
    }

    private void add(Kind kind, String content, int end) {
        tokens.add(new Token(kind, content, position, end));
        position = end;
    }

    private static boolean isOfWord(char c) {
        return c == '@' || c != ' ' && !SIGNS.containsKey(c) && OPENING.indexOf(c) < 0;
    }

    private static boolean isQuoteOrBackslash(char c) {
        return c == '\\' || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
    }
}
