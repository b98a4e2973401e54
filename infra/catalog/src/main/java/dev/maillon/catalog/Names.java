package dev.maillon.catalog;

import dev.maillon.action.AssignTo;
import dev.maillon.catalog.Lookup.Ambiguous;
import dev.maillon.catalog.Lookup.Found;
import dev.maillon.catalog.Lookup.Unknown;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks up what a catalog calls by a name: the exact name (in NFC), else the id. One lookup for instructions, models, people and
 * triggers, so that all are refused alike.
 */
public final class Names {

    private final Catalog catalog;

    public Names(Catalog catalog) {
        this.catalog = catalog;
    }

    public Lookup<Catalog.User> user(String name) {
        return find("user", name, users(Function.identity()));
    }

    public Lookup<Catalog.Team> team(String name) {
        return find("team", name, teams(Function.identity()));
    }

    public Lookup<Catalog.Agent> agent(String name) {
        return find("AI agent", name, agents(Function.identity()));
    }

    public Lookup<Catalog.Field> field(String name) {
        return find(
                "contact field",
                name,
                entries(catalog.contactFields(), f -> new Entry<>("field", f.name(), f.id(), f)));
    }

    public Lookup<String> stage(String name) {
        return find("lifecycle stage", name, entries(catalog.lifecycleStages(), s -> new Entry<>("stage", s, s, s)));
    }

    public Lookup<Catalog.Note> note(String name) {
        return find(
                "closing note", name, entries(catalog.closingNotes(), n -> new Entry<>("note", n.name(), n.name(), n)));
    }

    public Lookup<Catalog.Knowledge> knowledge(String title) {
        return find(
                "knowledge text", title, entries(catalog.knowledge(), k -> new Entry<>("text", k.title(), k.id(), k)));
    }

    /** Whom {@code @name} means: a user, a team or an AI agent; the answer is never {@link AssignTo.Named}. */
    public Lookup<AssignTo> anyone(String name) {
        Stream<Entry<AssignTo>> everyone = Stream.of(
                        users(user -> (AssignTo) new AssignTo.User(user.id())),
                        teams(team -> (AssignTo) new AssignTo.Team(team.id())),
                        agents(agent -> (AssignTo) new AssignTo.AiAgent(agent.id())))
                .flatMap(Function.identity());
        return find("user, team or AI agent", name, everyone);
    }

    /** What can be looked up: {@code value} by its name, else by its id. */
    private record Entry<T>(String kind, String name, String id, T value) {}

    private <T> Stream<Entry<T>> users(Function<Catalog.User, T> value) {
        return entries(catalog.users(), user -> new Entry<>("user", user.name(), user.id(), value.apply(user)));
    }

    private <T> Stream<Entry<T>> teams(Function<Catalog.Team, T> value) {
        return entries(catalog.teams(), team -> new Entry<>("team", team.name(), team.id(), value.apply(team)));
    }

    private <T> Stream<Entry<T>> agents(Function<Catalog.Agent, T> value) {
        return entries(catalog.agents(), a -> new Entry<>("AI agent", a.name(), a.id(), value.apply(a)));
    }

    private static <S, T> Stream<Entry<T>> entries(List<S> source, Function<S, Entry<T>> entry) {
        return source.stream().map(entry);
    }

    private static <T> Lookup<T> find(String kind, String name, Stream<Entry<T>> stream) {
        List<Entry<T>> entries = stream.toList();
        List<Entry<T>> named = matching(name, entries, Entry::name);
        List<Entry<T>> hits = named.isEmpty() ? matching(name, entries, Entry::id) : named;
        return switch (hits.size()) {
            case 0 -> new Unknown<>(kind, name, suggestions(name, entries));
            case 1 -> new Found<>(hits.getFirst().value());
            default -> new Ambiguous<>(name, hits.stream().map(Names::described).toList());
        };
    }

    private static <T> List<Entry<T>> matching(String name, List<Entry<T>> entries, Function<Entry<T>, String> key) {
        String exact = nfc(name);
        return entries.stream()
                .filter(entry -> nfc(key.apply(entry)).equals(exact))
                .toList();
    }

    /** Names before ids: a name is what people write. */
    private static <T> List<String> suggestions(String name, List<Entry<T>> entries) {
        List<String> names =
                Suggestions.of(name, entries.stream().map(Entry::name).toList());
        return names.isEmpty()
                ? Suggestions.of(name, entries.stream().map(Entry::id).toList())
                : names;
    }

    private static String described(Entry<?> entry) {
        return "the " + entry.kind() + " " + entry.id();
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
