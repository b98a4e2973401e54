package dev.maillon.domain.catalog.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A part of the document: keys that it knows, with their values. What doesn't fit is reported, and reading goes on. */
final class Section {

    /** Of users, of fields, of options: twice the largest catalog that is measured (infra/bench). */
    private static final int MOST_ITEMS = 10_000;

    private final Value value;
    private final Findings findings;
    private final Map<String, Value> entries = new LinkedHashMap<>();

    private Section(Value value, Findings findings) {
        this.value = value;
        this.findings = findings;
    }

    /** @return null where the value has no keys, which is reported */
    static @Nullable Section of(Value value, Findings findings, List<String> keys) {
        if (!(value.node() instanceof MappingNode mapping)) {
            findings.error(
                    value.place(),
                    "Here is " + value.kind() + "; write keys with values: " + String.join(", ", keys) + ".");
            return null;
        }
        Section section = new Section(value, findings);
        mapping.getValue().forEach(entry -> section.take(entry, keys));
        return section;
    }

    private void take(NodeTuple entry, List<String> keys) {
        Node keyNode = entry.getKeyNode();
        if (!(keyNode instanceof ScalarNode scalar)) {
            findings.error(DocumentPosition.of(value.path(), keyNode.getStartMark()), "A key is text.");
            return;
        }
        String key = scalar.getValue();
        DocumentPosition place = DocumentPosition.of(value.pathOf(key), keyNode.getStartMark());
        if (!keys.contains(key)) {
            findings.error(place, () -> ProblemWording.notOneOf(key, "a key here", keys));
        } else if (entries.containsKey(key)) {
            findings.error(place, "\"" + key + "\" is given twice; remove one.");
        } else {
            entries.put(key, value.entry(key, entry.getValueNode()));
        }
    }

    Findings findings() {
        return findings;
    }

    /** Of the key's value, else of the section. */
    DocumentPosition place(String key) {
        Value entry = entries.get(key);
        return entry == null
                ? DocumentPosition.of(value.pathOf(key), value.node().getStartMark())
                : entry.place();
    }

    DocumentPosition place() {
        return value.place();
    }

    boolean has(String key) {
        return value(key) != null;
    }

    @Nullable
    Value value(String key) {
        Value entry = entries.get(key);
        return entry == null || entry.isNothing() ? null : entry;
    }

    <T> @Nullable T optional(String key, Format<T> format) {
        Value entry = value(key);
        return entry == null ? null : read(entry, format);
    }

    <T> T optional(String key, Format<T> format, T otherwise) {
        return Objects.requireNonNullElse(optional(key, format), otherwise);
    }

    /** @param substitute what stands for a value that is missing or wrong, so that the rest can be checked */
    <T> T required(String key, Format<T> format, T substitute) {
        require(key);
        return optional(key, format, substitute);
    }

    String requiredText(String key, Format<String> format) {
        return required(key, format, "");
    }

    void require(String key) {
        if (!has(key)) {
            findings.error(place(key), "\"" + key + "\" is missing here; it is required.");
        }
    }

    <T> @Nullable T read(Value entry, Format<T> format) {
        try {
            return format.read(entry);
        } catch (Unfit unfit) {
            findings.error(entry.place(), unfit.reason());
            return null;
        }
    }

    /** The items of a list; none where the key is absent. */
    List<Value> items(String key) {
        Value list = value(key);
        if (list == null) {
            return List.of();
        }
        if (!(list.node() instanceof SequenceNode sequence)) {
            findings.error(list.place(), "Here is " + list.kind() + "; write a list, such as [a, b].");
            return List.of();
        }
        List<Value> items = new ArrayList<>();
        sequence.getValue().forEach(node -> items.add(list.item(items.size(), node)));
        if (items.size() > MOST_ITEMS) {
            findings.excess(
                    items.get(MOST_ITEMS).place(),
                    "A list has at most " + MOST_ITEMS + " entries, and this one has " + items.size()
                            + "; remove some.");
        }
        return items;
    }

    /** The items that could be read. */
    <T> List<T> list(String key, Format<T> format) {
        return readable(items(key), item -> read(item, format));
    }

    /** A list of sections. */
    <T> List<T> sections(String key, List<String> keys, Function<Section, @Nullable T> reader) {
        return readable(items(key), item -> {
            Section section = of(item, findings, keys);
            return section == null ? null : reader.apply(section);
        });
    }

    private static <T> List<T> readable(List<Value> items, Function<Value, @Nullable T> reader) {
        List<T> read = new ArrayList<>();
        for (Value item : items) {
            T entry = reader.apply(item);
            if (entry != null) {
                read.add(entry);
            }
        }
        return List.copyOf(read);
    }

    /** @return null where the key is absent, or has no keys itself */
    @Nullable
    Section section(String key, List<String> keys) {
        Value entry = value(key);
        return entry == null ? null : of(entry, findings, keys);
    }

    @Nullable
    Section requiredSection(String key, List<String> keys) {
        require(key);
        return section(key, keys);
    }
}
