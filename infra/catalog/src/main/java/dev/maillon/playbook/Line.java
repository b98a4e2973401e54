package dev.maillon.playbook;

/**
 * A line of the instructions.
 *
 * @param number from 1, over all lines
 * @param text in NFC
 * @param folded the same, with plain spaces and apostrophes
 */
record Line(int number, String original, String text, String folded) {

    static Line of(int number, String original) {
        String text = Spelling.nfc(original);
        return new Line(number, original, text, Spelling.folded(text));
    }

    /**
     * From 1, in characters of the line as it was written, where NFC may have made one of two.
     *
     * @param offset in {@code text}
     */
    int column(int offset) {
        int low = 0;
        int high = original.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (Spelling.nfc(original.substring(0, middle)).length() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return original.codePointCount(0, low) + 1;
    }
}
