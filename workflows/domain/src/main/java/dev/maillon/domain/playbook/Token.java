package dev.maillon.domain.playbook;

/**
 * A piece of a line.
 *
 * @param text of a word, with plain spaces and apostrophes; of a quotation, what stands between the quotes, trimmed, as it was
 *     written
 * @param start offset in the line, {@code end} exclusive
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        WORD(""),
        QUOTED(""),
        /** A quotation without its end. */
        UNCLOSED(""),
        COLON(":"),
        SEMICOLON(";"),
        COMMA(","),
        AT("@"),
        /** A full stop that ends a word; inside one, as in {@code example.com}, it belongs to the word. */
        STOP("."),
        END("<the line's end>");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
