package dev.maillon.domain.catalog;

import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.catalog.NameIndex.Entry;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.text.Once;
import dev.maillon.domain.text.Shortened;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks up what a catalog calls by a name: the exact name (in NFC), else the id. One lookup for instructions, models, people and
 * triggers, so that all are refused alike.
 */
public final class Names {

    private final AtomicInteger left;
    private final List<Catalog.Channel> channels;
    private final Once<NameIndex<Catalog.User>> users;
    private final Once<NameIndex<Catalog.Team>> teams;
    private final Once<NameIndex<Catalog.Agent>> agents;
    private final Once<NameIndex<ContactField>> fields;
    private final Once<NameIndex<String>> stages;
    private final Once<NameIndex<Catalog.Note>> notes;
    private final Once<NameIndex<Catalog.Knowledge>> knowledge;
    private final Once<NameIndex<AssignTo>> anyone;
    private final Once<Set<String>> fieldIds;
    private final Hints fieldHints;

    public Names(Catalog catalog) {
        this(catalog, Integer.MAX_VALUE);
    }

    /** @param hints how many times, over all kinds of names, something is suggested for one that is unknown */
    public Names(Catalog catalog, int hints) {
        left = new AtomicInteger(hints);
        channels = catalog.channels();
        users = index("user", catalog.users(), u -> new Entry<>("user", u.name(), u.id(), u));
        teams = index("team", catalog.teams(), t -> new Entry<>("team", t.name(), t.id(), t));
        agents = index("AI agent", catalog.agents(), a -> new Entry<>("AI agent", a.name(), a.id(), a));
        fields = index("contact field", catalog.contactFields(), f -> new Entry<>("field", f.name(), f.id(), f));
        stages = index("lifecycle stage", catalog.lifecycleStages(), s -> new Entry<>("stage", s, s, s));
        notes = index("closing note", catalog.closingNotes(), n -> new Entry<>("note", n.name(), n.name(), n));
        knowledge = index("knowledge text", catalog.knowledge(), k -> new Entry<>("text", k.title(), k.id(), k));
        anyone = new Once<>(() -> new NameIndex<>("user, team or AI agent", everyone(catalog), left));
        fieldIds = new Once<>(() -> ids(catalog).collect(Collectors.toSet()));
        fieldHints = new Hints(() -> ids(catalog).toList(), List::of, left);
    }

    /** The first channel that does not take all of a text; empty if each does. */
    public Optional<Catalog.Channel> channelTooShortFor(String text) {
        return channels.stream()
                .filter(channel -> !Shortened.fits(channel.maxCharacters(), text))
                .findFirst();
    }

    public Lookup<Catalog.User> user(String name) {
        return users.get().find(name);
    }

    public Lookup<Catalog.Team> team(String name) {
        return teams.get().find(name);
    }

    public Lookup<Catalog.Agent> agent(String name) {
        return agents.get().find(name);
    }

    public Lookup<ContactField> field(String name) {
        return fields.get().find(name);
    }

    public Lookup<String> stage(String name) {
        return stages.get().find(name);
    }

    public Lookup<Catalog.Note> note(String name) {
        return notes.get().find(name);
    }

    public Lookup<Catalog.Knowledge> knowledge(String title) {
        return knowledge.get().find(title);
    }

    /** Whom {@code @name} means: a user, a team or an AI agent; the answer is never {@link AssignTo.Named}. */
    public Lookup<AssignTo> anyone(String name) {
        return anyone.get().find(name);
    }

    /** What a reply's variable names: an id alone. */
    public boolean hasFieldId(String id) {
        return fieldIds.get().contains(id);
    }

    /** Nearest first; none where nothing is near. */
    public List<String> fieldIdsNear(String written) {
        return fieldHints.to(written);
    }

    /** What the catalog has that is written like this but for the kind of spaces and apostrophes; the name itself where nothing or several are. */
    public String stageAsSpelled(String written) {
        return spelled(stages.get(), written);
    }

    /** As {@link #stageAsSpelled}. */
    public String noteAsSpelled(String written) {
        return spelled(notes.get(), written);
    }

    /** As {@link #stageAsSpelled}. */
    public String fieldAsSpelled(String written) {
        return spelled(fields.get(), written);
    }

    /** As {@link #stageAsSpelled}. */
    public String anyoneAsSpelled(String written) {
        return spelled(anyone.get(), written);
    }

    private static Stream<String> ids(Catalog catalog) {
        return catalog.contactFields().stream().map(ContactField::id);
    }

    private static String spelled(NameIndex<?> index, String written) {
        return index.find(written) instanceof Lookup.Unknown<?>
                ? index.spelled(written).orElse(written)
                : written;
    }

    /** Made when it is asked for: most lookups are of one kind, and a large catalog takes long. */
    private <S, T> Once<NameIndex<T>> index(String kind, List<S> source, Function<S, Entry<T>> entry) {
        return new Once<>(() -> new NameIndex<>(kind, source.stream().map(entry).toList(), left));
    }

    private static List<Entry<AssignTo>> everyone(Catalog catalog) {
        List<Entry<AssignTo>> everyone = new ArrayList<>();
        catalog.users().forEach(u -> everyone.add(new Entry<>("user", u.name(), u.id(), new AssignTo.User(u.id()))));
        catalog.teams().forEach(t -> everyone.add(new Entry<>("team", t.name(), t.id(), new AssignTo.Team(t.id()))));
        catalog.agents()
                .forEach(a -> everyone.add(new Entry<>("AI agent", a.name(), a.id(), new AssignTo.AiAgent(a.id()))));
        return everyone;
    }
}
