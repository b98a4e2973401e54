package dev.maillon.catalog;

import dev.maillon.catalog.Lookup.Ambiguous;
import dev.maillon.catalog.Lookup.Found;
import dev.maillon.catalog.Lookup.Unknown;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The entries of a kind by their names and by their ids.
 *
 * @param <T> what is found
 */
final class NameIndex<T> {

    private final String kind;
    private final List<Entry<T>> entries;
    private final Map<String, List<Entry<T>>> byName;
    private final Map<String, List<Entry<T>>> byId;

    /** @param kind of this entry, such as {@code team} */
    record Entry<T>(String kind, String name, String id, T value) {}

    /** @param kind of all of them, such as {@code user, team or AI agent} */
    NameIndex(String kind, List<Entry<T>> entries) {
        this.kind = kind;
        this.entries = entries;
        this.byName = grouped(Entry::name);
        this.byId = grouped(Entry::id);
    }

    Lookup<T> find(String name) {
        List<Entry<T>> hits = hits(name);
        return switch (hits.size()) {
            case 0 -> new Unknown<>(kind, name, suggestions(name));
            case 1 -> new Found<>(hits.getFirst().value());
            default ->
                new Ambiguous<>(name, hits.stream().map(NameIndex::described).toList(), decisive(hits));
        };
    }

    private List<Entry<T>> hits(String name) {
        String exact = nfc(name);
        return byName.getOrDefault(exact, byId.getOrDefault(exact, List.of()));
    }

    /** The ids that lead to one entry alone: another may have this id for its name. */
    private List<String> decisive(List<Entry<T>> entries) {
        return entries.stream()
                .filter(entry -> hits(entry.id()).equals(List.of(entry)))
                .map(Entry::id)
                .toList();
    }

    private Map<String, List<Entry<T>>> grouped(Function<Entry<T>, String> key) {
        return entries.stream().collect(Collectors.groupingBy(entry -> nfc(key.apply(entry))));
    }

    /** Names before ids: a name is what people write. */
    private List<String> suggestions(String written) {
        List<String> names = Suggestions.of(written, all(Entry::name));
        return names.isEmpty() ? Suggestions.of(written, all(Entry::id)) : names;
    }

    private List<String> all(Function<Entry<T>, String> key) {
        return entries.stream().map(key).toList();
    }

    private static String described(Entry<?> entry) {
        return "the " + entry.kind() + " " + entry.id();
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
