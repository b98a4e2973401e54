package dev.maillon.domain.playbook;

import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.catalog.Lookup;
import dev.maillon.domain.catalog.Names;

/**
 * The names that instructions write, as the catalog spells them: exactly, but for the kind of spaces and apostrophes. A name that
 * the catalog does not have stays as it is, and is refused when the action is looked at.
 */
record WrittenNames(Names names) {

    String stage(Name written) {
        return names.stageAsSpelled(written.text());
    }

    String note(Name written) {
        return names.noteAsSpelled(written.text());
    }

    String field(Name written) {
        return names.fieldAsSpelled(written.text());
    }

    /** The kind is left open where the name is unknown or two have it. */
    AssignTo assignee(Name written) {
        String name = names.anyoneAsSpelled(written.text());
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
}
