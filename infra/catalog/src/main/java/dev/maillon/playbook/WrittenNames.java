package dev.maillon.playbook;

import dev.maillon.action.AssignTo;
import dev.maillon.catalog.Catalog;
import dev.maillon.catalog.Lookup;
import dev.maillon.catalog.Names;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The names that instructions write, as the catalog spells them: exactly, but for the kind of spaces and apostrophes. A name that
 * the catalog does not have stays as it is, and is refused when the action is looked at.
 */
final class WrittenNames {

    private final Catalog catalog;
    private final Names names;

    WrittenNames(Catalog catalog) {
        this.catalog = catalog;
        this.names = new Names(catalog);
    }

    String stage(Name written) {
        return spelled(written, names::stage, catalog.lifecycleStages().stream());
    }

    String note(Name written) {
        return spelled(written, names::note, catalog.closingNotes().stream().map(Catalog.Note::name));
    }

    String field(Name written) {
        return spelled(
                written,
                names::field,
                catalog.contactFields().stream().flatMap(field -> Stream.of(field.name(), field.id())));
    }

    /** The kind is left open where the name is unknown or two have it. */
    AssignTo assignee(Name written) {
        String name = spelled(written, names::anyone, everyone());
        return switch (names.anyone(name)) {
            case Lookup.Found<AssignTo>(AssignTo to) -> ofKind(to, name);
            case Lookup.Missed<AssignTo> missed -> new AssignTo.Named(name);
        };
    }

    private static AssignTo ofKind(AssignTo found, String name) {
        return switch (found) {
            case AssignTo.User user -> new AssignTo.User(name);
            case AssignTo.Team team -> new AssignTo.Team(name);
            case AssignTo.AiAgent agent -> new AssignTo.AiAgent(name);
            case AssignTo.Named named -> named;
        };
    }

    private Stream<String> everyone() {
        return Stream.of(
                        catalog.users().stream().flatMap(user -> Stream.of(user.name(), user.id())),
                        catalog.teams().stream().flatMap(team -> Stream.of(team.name(), team.id())),
                        catalog.agents().stream().flatMap(agent -> Stream.of(agent.name(), agent.id())))
                .flatMap(names -> names);
    }

    private static String spelled(Name written, Function<String, Lookup<?>> lookup, Stream<String> names) {
        if (!(lookup.apply(written.text()) instanceof Lookup.Unknown<?>)) {
            return written.text();
        }
        List<String> same = names.filter(name -> plain(name).equals(plain(written.text())))
                .distinct()
                .toList();
        return same.size() == 1 ? same.getFirst() : written.text();
    }

    private static String plain(String name) {
        return Spelling.folded(Spelling.nfc(name));
    }
}
