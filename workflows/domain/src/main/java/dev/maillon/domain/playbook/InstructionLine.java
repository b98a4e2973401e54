package dev.maillon.domain.playbook;

import dev.maillon.domain.text.NormalForms;
import dev.maillon.domain.text.Once;
import dev.maillon.domain.text.Spaces;
import java.util.List;
import java.util.stream.IntStream;

/** A line of the instructions. */
final class InstructionLine {

    private final int number;
    private final String text;
    private final String folded;
    private final Once<int[]> columns;

    /** @param number from 1, over all lines */
    private InstructionLine(int number, String original) {
        this.number = number;
        this.text = NormalForms.nfc(original);
        this.folded = Spaces.folded(text);
        this.columns = new Once<>(() -> SourceColumns.of(original, text));
    }

    /** Prose too, and empty ones. */
    static List<InstructionLine> all(String instructions) {
        String[] lines = instructions.split("\r\n|\r|\n", -1);
        return IntStream.range(0, lines.length)
                .mapToObj(i -> new InstructionLine(i + 1, lines[i]))
                .toList();
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
        return columns.get()[offset];
    }
}
