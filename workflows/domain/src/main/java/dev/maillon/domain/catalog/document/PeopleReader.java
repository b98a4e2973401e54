package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.Catalog.Team;
import dev.maillon.domain.catalog.Catalog.User;
import dev.maillon.domain.catalog.Names;
import java.util.List;

/** Reads {@code users} and {@code teams}. */
final class PeopleReader {

    private static final List<String> USER = List.of("id", "name", "email", "enabled");
    private static final List<String> TEAM = List.of("id", "name", "members");

    private PeopleReader() {}

    static List<User> users(Section root) {
        Identities identities = new Identities("name", root.findings());
        return root.sections("users", USER, user -> {
            Identities.Identity identity = identities.of(user);
            return new User(
                    identity.id(),
                    identity.name(),
                    user.optional("email", Formats::email),
                    user.optional("enabled", Formats::flag, true));
        });
    }

    /** An event tells a team by its name, which no two may share therefore. */
    static List<Team> teams(Section root) {
        Identities identities = new Identities("name", root.findings());
        Unique names = new Unique("name", root.findings());
        return root.sections("teams", TEAM, team -> {
            Identities.Identity identity = identities.of(team);
            names.claim(identity.name(), team.place("name"));
            team.require("members");
            return new Team(
                    identity.id(), identity.name(), team.list("members", References.to(Names::user, root.findings())));
        });
    }
}
