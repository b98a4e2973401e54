package dev.maillon.domain.catalog.document;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of the document and the path that leads to it. */
record Value(Node node, String path) {

    DocumentPosition place() {
        return DocumentPosition.of(path, node.getStartMark());
    }

    Value item(int index, Node item) {
        return new Value(item, path + "[" + index + "]");
    }

    Value entry(String key, Node value) {
        return new Value(value, pathOf(key));
    }

    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** A key without a value counts as absent. */
    boolean isNothing() {
        return node instanceof ScalarNode scalar && scalar.isPlain() && Tag.NULL.equals(scalar.getTag());
    }

    /** What stands there, for a message. */
    String kind() {
        return switch (node) {
            case MappingNode mapping -> "a mapping";
            case SequenceNode sequence -> "a list";
            default -> isNothing() ? "nothing" : "text";
        };
    }
}
