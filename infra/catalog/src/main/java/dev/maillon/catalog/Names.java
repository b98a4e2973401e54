package dev.maillon.catalog;

import dev.maillon.action.AssignTo;
import dev.maillon.catalog.Lookup.Ambiguous;
import dev.maillon.catalog.Lookup.Found;
import dev.maillon.catalog.Lookup.Unknown;
import java.text.Normalizer;
import java.util.ArrayList;
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
        return find("user", name, catalog.users(), Catalog.User::name, Catalog.User::id);
    }

    public Lookup<Catalog.Team> team(String name) {
        return find("team", name, catalog.teams(), Catalog.Team::name, Catalog.Team::id);
    }

    public Lookup<Catalog.Agent> agent(String name) {
        return find("AI agent", name, catalog.agents(), Catalog.Agent::name, Catalog.Agent::id);
    }

    public Lookup<Catalog.Field> field(String name) {
        return find("contact field", name, catalog.contactFields(), Catalog.Field::name, Catalog.Field::id);
    }

    public Lookup<String> stage(String name) {
        return find("lifecycle stage", name, catalog.lifecycleStages(), Function.identity(), Function.identity());
    }

    public Lookup<Catalog.Note> note(String name) {
        return find("closing note", name, catalog.closingNotes(), Catalog.Note::name, Catalog.Note::name);
    }

    /** Whom {@code @name} means: a user, a team or an AI agent; the answer is never {@link AssignTo.Named}. */
    public Lookup<AssignTo> anyone(String name) {
        Lookup<AssignTo> byName = among(name, Catalog.User::name, Catalog.Team::name, Catalog.Agent::name);
        return byName instanceof Unknown<AssignTo>
                ? among(name, Catalog.User::id, Catalog.Team::id, Catalog.Agent::id)
                : byName;
    }

    private Lookup<AssignTo> among(
            String name,
            Function<Catalog.User, String> user,
            Function<Catalog.Team, String> team,
            Function<Catalog.Agent, String> agent) {
        String exact = nfc(name);
        List<AssignTo> hits = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        collect(catalog.users(), user, exact, u -> new AssignTo.User(u.id()), "a user", hits, kinds);
        collect(catalog.teams(), team, exact, t -> new AssignTo.Team(t.id()), "a team", hits, kinds);
        collect(catalog.agents(), agent, exact, a -> new AssignTo.AiAgent(a.id()), "an AI agent", hits, kinds);
        return switch (hits.size()) {
            case 0 -> new Unknown<>("user, team or AI agent", name, Suggestions.of(name, everyone()));
            case 1 -> new Found<>(hits.getFirst());
            default -> new Ambiguous<>(name, kinds);
        };
    }

    private static <T> void collect(
            List<T> entries,
            Function<T, String> key,
            String exact,
            Function<T, AssignTo> to,
            String kind,
            List<AssignTo> hits,
            List<String> kinds) {
        entries.stream().filter(entry -> nfc(key.apply(entry)).equals(exact)).forEach(entry -> {
            hits.add(to.apply(entry));
            kinds.add(kind);
        });
    }

    private List<String> everyone() {
        return Stream.of(
                        catalog.users().stream().map(Catalog.User::name),
                        catalog.teams().stream().map(Catalog.Team::name),
                        catalog.agents().stream().map(Catalog.Agent::name))
                .flatMap(Function.identity())
                .toList();
    }

    private static <T> Lookup<T> find(
            String kind, String name, List<T> entries, Function<T, String> nameOf, Function<T, String> idOf) {
        List<T> hits = matching(name, entries, nameOf);
        if (hits.isEmpty()) {
            hits = matching(name, entries, idOf);
        }
        return switch (hits.size()) {
            case 0 ->
                new Unknown<>(
                        kind,
                        name,
                        Suggestions.of(name, entries.stream().map(nameOf).toList()));
            case 1 -> new Found<>(hits.getFirst());
            default ->
                new Ambiguous<>(
                        name,
                        hits.stream().map(hit -> kind + " " + idOf.apply(hit)).toList());
        };
    }

    private static <T> List<T> matching(String name, List<T> entries, Function<T, String> key) {
        String exact = nfc(name);
        return entries.stream()
                .filter(entry -> nfc(key.apply(entry)).equals(exact))
                .toList();
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
