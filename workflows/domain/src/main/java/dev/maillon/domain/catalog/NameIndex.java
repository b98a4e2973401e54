package dev.maillon.domain.catalog;

import dev.maillon.domain.catalog.Lookup.Ambiguous;
import dev.maillon.domain.catalog.Lookup.Found;
import dev.maillon.domain.catalog.Lookup.Unknown;
import dev.maillon.domain.text.NormalForms;
import dev.maillon.domain.text.Once;
import dev.maillon.domain.text.Spaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries of a kind by their names and by their ids.
 *
 * @param <T> what is found
 */
final class NameIndex<T> {

    /** So many that share a name are told of; nobody reads more. */
    private static final int MOST_HITS = 20;

    private final String kind;
    private final Map<String, List<Entry<T>>> byName;
    private final Map<String, List<Entry<T>>> byId;
    private final Once<Map<String, Set<String>>> byPlainSpelling;
    private final Hints hints;

    /** @param kind of this entry, such as {@code team} */
    record Entry<T>(String kind, String name, String id, T value) {}

    /**
     * @param kind of all of them, such as {@code user, team or AI agent}
     * @param left how many times names may still be suggested
     */
    NameIndex(String kind, List<Entry<T>> entries, AtomicInteger left) {
        this.kind = kind;
        this.byName = grouped(entries, Entry::name);
        this.byId = grouped(entries, Entry::id);
        this.byPlainSpelling = new Once<>(() -> byPlainSpelling(entries));
        this.hints = new Hints(() -> all(entries, Entry::name), () -> all(entries, Entry::id), left);
    }

    Lookup<T> find(String name) {
        List<Entry<T>> hits = hits(name);
        return switch (hits.size()) {
            case 0 -> new Unknown<>(kind, name, hints.to(name));
            case 1 -> new Found<>(hits.getFirst().value());
            default -> ambiguous(name, hits);
        };
    }

    /** The name or id that is written like this but for the kind of spaces and apostrophes; empty where several are. */
    Optional<String> spelled(String written) {
        Set<String> same = byPlainSpelling.get().getOrDefault(plain(written), Set.of());
        return same.size() == 1 ? same.stream().findFirst() : Optional.empty();
    }

    private List<Entry<T>> hits(String name) {
        String exact = NormalForms.nfc(name);
        return byName.getOrDefault(exact, byId.getOrDefault(exact, List.of()));
    }

    private Lookup<T> ambiguous(String name, List<Entry<T>> all) {
        List<Entry<T>> hits = all.subList(0, Math.min(MOST_HITS, all.size()));
        return new Ambiguous<>(
                name,
                hits.stream()
                        .map(entry -> "the " + entry.kind() + " " + entry.id())
                        .toList(),
                decisive(hits));
    }

    /** The ids that lead to one entry alone: another may have this id for its name. */
    private List<String> decisive(List<Entry<T>> entries) {
        return entries.stream()
                .filter(entry -> hits(entry.id()).equals(List.of(entry)))
                .map(Entry::id)
                .toList();
    }

    private static <T> Map<String, List<Entry<T>>> grouped(List<Entry<T>> entries, Function<Entry<T>, String> key) {
        return entries.stream().collect(Collectors.groupingBy(entry -> NormalForms.nfc(key.apply(entry))));
    }

    private static <T> Map<String, Set<String>> byPlainSpelling(List<Entry<T>> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.of(entry.name(), entry.id()))
                .collect(Collectors.groupingBy(NameIndex::plain, Collectors.toSet()));
    }

    private static <T> List<String> all(List<Entry<T>> entries, Function<Entry<T>, String> key) {
        return entries.stream().map(key).toList();
    }

    private static String plain(String name) {
        return Spaces.folded(NormalForms.nfc(name));
    }
}
