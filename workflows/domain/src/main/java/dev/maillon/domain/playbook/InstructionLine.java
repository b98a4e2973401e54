package dev.maillon.domain.playbook;

import dev.maillon.domain.text.NormalForms;
import dev.maillon.domain.text.Spaces;
import org.jspecify.annotations.Nullable;

/** A line of the instructions. */
final class InstructionLine {

    private final int number;
    private final String original;
    private final String text;
    private final String folded;
    private int @Nullable [] columns;

    private InstructionLine(int number, String original) {
        this.number = number;
        this.original = original;
        this.text = NormalForms.nfc(original);
        this.folded = Spaces.folded(text);
    }

    /** @param number from 1, over all lines */
    static InstructionLine of(int number, String original) {
        return new InstructionLine(number, original);
    }

    int number() {
        return number;
    }

    /** In NFC. */
    String text() {
        return text;
    }

    /** The same, with plain spaces and apostrophes. */
    String folded() {
        return folded;
    }

    /**
     * From 1, in characters of the line as it was written, where NFC may have made one of two.
     *
     * @param offset in {@code text}
     */
    int column(int offset) {
        int[] known = columns;
        if (known == null) {
            known = SourceColumns.of(original, text);
            columns = known;
        }
        return known[offset];
    }
}
