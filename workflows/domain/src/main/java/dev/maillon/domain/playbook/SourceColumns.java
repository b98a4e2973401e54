package dev.maillon.domain.playbook;

import dev.maillon.domain.text.NormalForms;

/**
 * Leads from a place in a line's NFC back to the column in which it was written, where NFC may have made one character of two. The line
 * is walked once, however many columns are asked for.
 */
final class SourceColumns {

    /** A letter with more marks than any writing needs is taken as it stands, and not by what NFC makes of each part of it. */
    private static final int MOST_CHARACTERS = 32;

    private final String original;
    private final int[] columns;
    private int filled;
    private int column = 1;

    private SourceColumns(String original, String nfc) {
        this.original = original;
        this.columns = new int[nfc.length() + 1];
    }

    /** @return by offset in the NFC, its end too: the column in characters of the original, from 1 */
    static int[] of(String original, String nfc) {
        SourceColumns columns = new SourceColumns(original, nfc);
        int start = 0;
        while (start < original.length()) {
            int end = columns.endOfLetter(start);
            columns.letter(original.substring(start, end));
            start = end;
        }
        columns.fillTo(columns.columns.length);
        return columns.columns;
    }

    /** A letter and all that may become one with it. */
    private int endOfLetter(int start) {
        int end = start + Character.charCount(original.codePointAt(start));
        while (end < original.length() && joins(original.codePointAt(end))) {
            end += Character.charCount(original.codePointAt(end));
        }
        return end;
    }

    /** Hangul is also written by its parts. */
    private static boolean joins(int codePoint) {
        return NormalForms.isMark(codePoint) || codePoint >= '\u1160' && codePoint <= '\u11FF';
    }

    private void letter(String written) {
        int from = filled;
        boolean counted = written.length() > MOST_CHARACTERS;
        for (int end = 0; end < written.length(); ) {
            end += Character.charCount(written.codePointAt(end));
            fillTo(from + (counted ? end : lengthOf(written.substring(0, end))));
            column++;
        }
    }

    private void fillTo(int end) {
        while (filled < Math.min(end, columns.length)) {
            columns[filled++] = column;
        }
    }

    private static int lengthOf(String text) {
        return text.length() == 1 && text.charAt(0) < '\u0300'
                ? 1
                : NormalForms.nfc(text).length();
    }
}
