package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.InstructionCheck.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * An agent's instructions in the document. In a literal block ({@code |}) a line of the text is a line of the document; folded or
 * quoted text is not, so there the text's beginning is pointed at, and the message says which line of it is meant.
 */
final class InstructionText {

    private final Value value;
    private final List<String> document;
    private final List<String> text;
    private final boolean sentAlone;
    private final Map<Integer, Integer> indents = new HashMap<>();

    /**
     * @param document its lines
     * @param sentAlone whether the author sees this text and not the document around it
     */
    InstructionText(Value value, List<String> document, boolean sentAlone) {
        this.value = value;
        this.sentAlone = sentAlone;
        this.document = document;
        this.text = Formats.text(value).lines().toList();
    }

    void report(Finding finding, Findings findings) {
        DocumentPosition place = place(finding);
        String message = isLiteral() || sentAlone
                ? finding.message()
                : "Line " + finding.line() + ", column " + finding.column() + " of the instructions: "
                        + finding.message();
        switch (finding.severity()) {
            case ERROR -> findings.error(place, message);
            case WARNING -> findings.warning(place, message);
        }
    }

    private DocumentPosition place(Finding finding) {
        DocumentPosition start = value.place();
        if (sentAlone) {
            return new DocumentPosition(value.path(), finding.line(), finding.column());
        }
        int line = start.line() + finding.line();
        return isLiteral() && line <= document.size()
                ? new DocumentPosition(
                        value.path(), line, indents.computeIfAbsent(finding.line(), this::indent) + finding.column())
                : start;
    }

    private boolean isLiteral() {
        return value.node() instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
    }

    /** A literal block takes the same number of spaces from each line. */
    private int indent(int textLine) {
        String whole = document.get(value.place().line() + textLine - 1);
        String line = textLine <= text.size() ? text.get(textLine - 1) : "";
        return Math.max(0, whole.codePointCount(0, whole.length()) - line.codePointCount(0, line.length()));
    }
}
