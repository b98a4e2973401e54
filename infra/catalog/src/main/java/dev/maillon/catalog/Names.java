package dev.maillon.catalog;

import dev.maillon.action.AssignTo;
import dev.maillon.catalog.NameIndex.Entry;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks up what a catalog calls by a name: the exact name (in NFC), else the id. One lookup for instructions, models, people and
 * triggers, so that all are refused alike.
 */
public final class Names {

    private final NameIndex<Catalog.User> users;
    private final NameIndex<Catalog.Team> teams;
    private final NameIndex<Catalog.Agent> agents;
    private final NameIndex<Catalog.Field> fields;
    private final NameIndex<String> stages;
    private final NameIndex<Catalog.Note> notes;
    private final NameIndex<Catalog.Knowledge> knowledge;
    private final NameIndex<AssignTo> anyone;

    public Names(Catalog catalog) {
        users = index("user", catalog.users(), Names::user);
        teams = index("team", catalog.teams(), Names::team);
        agents = index("AI agent", catalog.agents(), Names::agent);
        fields = index("contact field", catalog.contactFields(), f -> new Entry<>("field", f.name(), f.id(), f));
        stages = index("lifecycle stage", catalog.lifecycleStages(), s -> new Entry<>("stage", s, s, s));
        notes = index("closing note", catalog.closingNotes(), n -> new Entry<>("note", n.name(), n.name(), n));
        knowledge = index("knowledge text", catalog.knowledge(), k -> new Entry<>("text", k.title(), k.id(), k));
        anyone = new NameIndex<>("user, team or AI agent", everyone(catalog));
    }

    public Lookup<Catalog.User> user(String name) {
        return users.find(name);
    }

    public Lookup<Catalog.Team> team(String name) {
        return teams.find(name);
    }

    public Lookup<Catalog.Agent> agent(String name) {
        return agents.find(name);
    }

    public Lookup<Catalog.Field> field(String name) {
        return fields.find(name);
    }

    public Lookup<String> stage(String name) {
        return stages.find(name);
    }

    public Lookup<Catalog.Note> note(String name) {
        return notes.find(name);
    }

    public Lookup<Catalog.Knowledge> knowledge(String title) {
        return knowledge.find(title);
    }

    /** Whom {@code @name} means: a user, a team or an AI agent; the answer is never {@link AssignTo.Named}. */
    public Lookup<AssignTo> anyone(String name) {
        return anyone.find(name);
    }

    private static <S, T> NameIndex<T> index(String kind, List<S> source, Function<S, Entry<T>> entry) {
        return new NameIndex<>(kind, source.stream().map(entry).toList());
    }

    private static List<Entry<AssignTo>> everyone(Catalog catalog) {
        return Stream.of(
                        catalog.users().stream().map(u -> as(new AssignTo.User(u.id()), user(u))),
                        catalog.teams().stream().map(t -> as(new AssignTo.Team(t.id()), team(t))),
                        catalog.agents().stream().map(a -> as(new AssignTo.AiAgent(a.id()), agent(a))))
                .flatMap(Function.identity())
                .toList();
    }

    private static Entry<AssignTo> as(AssignTo to, Entry<?> entry) {
        return new Entry<>(entry.kind(), entry.name(), entry.id(), to);
    }

    private static Entry<Catalog.User> user(Catalog.User user) {
        return new Entry<>("user", user.name(), user.id(), user);
    }

    private static Entry<Catalog.Team> team(Catalog.Team team) {
        return new Entry<>("team", team.name(), team.id(), team);
    }

    private static Entry<Catalog.Agent> agent(Catalog.Agent agent) {
        return new Entry<>("AI agent", agent.name(), agent.id(), agent);
    }
}
