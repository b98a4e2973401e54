package dev.maillon.starter.admin;

import dev.maillon.domain.catalog.document.Yaml;
import dev.maillon.domain.json.Json;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Puts new instructions into a catalog's document and leaves every other character as it is, comments and order too: what a person
 * has written is not to be rewritten by a program.
 */
final class InstructionsEdit {

    private InstructionsEdit() {}

    /** Empty if no agent has this id. */
    static Optional<String> in(String document, String agentId, String instructions) {
        String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
        return new Compose(Yaml.settings(text))
                .composeString(text)
                .flatMap(root -> agent(root, agentId))
                .map(agent -> edited(text, agent, instructions));
    }

    private static Optional<MappingNode> agent(Node root, String id) {
        return value(root, "agents").filter(SequenceNode.class::isInstance).stream()
                .flatMap(agents -> ((SequenceNode) agents).getValue().stream())
                .filter(agent -> value(agent, "id")
                        .filter(scalar -> scalar instanceof ScalarNode found
                                && found.getValue().equals(id))
                        .isPresent())
                .map(MappingNode.class::cast)
                .findFirst();
    }

    private static Optional<Node> value(Node mapping, String key) {
        return entry(mapping, key).map(NodeTuple::getValueNode);
    }

    private static Optional<NodeTuple> entry(Node node, String key) {
        List<NodeTuple> entries = node instanceof MappingNode mapping ? mapping.getValue() : List.of();
        return entries.stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst();
    }

    private static String edited(String text, MappingNode agent, String instructions) {
        boolean block = agent.getFlowStyle() == FlowStyle.BLOCK;
        int indent =
                mark(agent.getValue().getFirst().getKeyNode().getStartMark()).getColumn();
        String written = block && isLiteral(instructions) ? literal(instructions, indent + 2) : quoted(instructions);
        return entry(agent, "instructions")
                .map(entry -> replaced(text, entry.getValueNode(), written))
                .orElseGet(() -> added(text, agent, written, block, indent));
    }

    private static String replaced(String text, Node old, String written) {
        int from = offset(text, old.getStartMark());
        int until = offset(text, old.getEndMark());
        String after = text.substring(until);
        boolean joins = written.endsWith("\n")
                || after.isEmpty()
                || !text.substring(from, until).endsWith("\n");
        return text.substring(0, from) + written + (joins ? "" : "\n") + dropLine(written, after);
    }

    /** A block ends its line itself; what ended the old value's line would be an empty line more. */
    private static String dropLine(String written, String after) {
        return written.endsWith("\n") && after.startsWith("\n") ? after.substring(1) : after;
    }

    private static String added(String text, MappingNode agent, String written, boolean block, int indent) {
        int first = offset(text, agent.getValue().getFirst().getKeyNode().getStartMark());
        String end = !block ? ", " : (written.endsWith("\n") ? "" : "\n") + " ".repeat(indent);
        return text.substring(0, first)
                + (block ? "instructions: " : "\"instructions\": ")
                + written
                + end
                + text.substring(first);
    }

    /** A literal block shows the lines as they are; it can't begin with a space, nor hold what YAML doesn't print. */
    private static boolean isLiteral(String text) {
        return !text.isBlank()
                && !Character.isWhitespace(text.charAt(0))
                && text.codePoints()
                        .allMatch(c -> c == '\n'
                                || c >= ' ' && c < 0x7F
                                || c >= 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029
                                || c >= 0xE000 && c < 0xFFFE && c != 0xFEFF
                                || c > 0xFFFF);
    }

    private static String literal(String text, int indent) {
        String margin = " ".repeat(indent);
        StringBuilder block = new StringBuilder("|").append(chomping(text)).append('\n');
        text.lines()
                .forEach(line ->
                        block.append(line.isEmpty() ? "" : margin + line).append('\n'));
        return block.toString();
    }

    private static String chomping(String text) {
        return text.endsWith("\n\n") ? "+" : text.endsWith("\n") ? "" : "-";
    }

    /** JSON's text is YAML's double-quoted one. */
    private static String quoted(String text) {
        return Json.mapper().writeValueAsString(text);
    }

    private static int offset(String text, Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark(mark).getIndex());
    }

    private static Mark mark(Optional<Mark> mark) {
        return mark.orElseThrow(() -> new IllegalStateException("a composed document has marks"));
    }
}
