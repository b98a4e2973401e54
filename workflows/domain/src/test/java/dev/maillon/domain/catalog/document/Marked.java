package dev.maillon.domain.catalog.document;

/**
 * A document with a mark where the problem is expected.
 *
 * @param text without the mark
 */
record Marked(String text, int line, int column) {

    private static final char MARK = '§';

    static Marked of(String marked) {
        int at = marked.indexOf(MARK);
        if (at < 0 || marked.indexOf(MARK, at + 1) >= 0) {
            throw new IllegalArgumentException("one mark is needed");
        }
        String before = marked.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        String start = before.substring(before.lastIndexOf('\n') + 1);
        return new Marked(before + marked.substring(at + 1), line, start.codePointCount(0, start.length()) + 1);
    }

    /** @throws IllegalArgumentException where the document doesn't have {@code from}, so that no case tests nothing */
    static Marked replaced(String document, String from, String to) {
        int at = document.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException("not in the document: " + from);
        }
        return of(document.substring(0, at) + to + document.substring(at + from.length()));
    }
}
