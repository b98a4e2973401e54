package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.Catalog.Channel;
import dev.maillon.domain.catalog.Catalog.Knowledge;
import dev.maillon.domain.catalog.Catalog.Note;
import dev.maillon.domain.catalog.Catalog.Team;
import dev.maillon.domain.catalog.Catalog.User;
import dev.maillon.domain.catalog.Names;
import java.util.List;

/**
 * Reads the plain lists of a catalog: {@code users}, {@code teams}, {@code lifecycleStages}, {@code closingNotes}, {@code knowledge} and
 * {@code channels}.
 */
final class ListsReader {

    private static final List<String> USER = List.of("id", "name", "email", "enabled");
    private static final List<String> TEAM = List.of("id", "name", "members");
    private static final List<String> CHANNEL =
            List.of("id", "type", "replyUrl", "secret", "mediaHosts", "maxCharacters");

    /** What an SMS holds is little; less holds no sentence. */
    private static final Format<Integer> MAX_CHARACTERS = Formats.integer(20, Channel.MOST_CHARACTERS);

    private ListsReader() {}

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

    static List<String> lifecycleStages(Section root) {
        Unique names = new Unique("name", root.findings());
        return root.list("lifecycleStages", value -> {
            String stage = Formats.name(value);
            names.claim(stage, value.place());
            return stage;
        });
    }

    static List<Note> closingNotes(Section root) {
        Unique names = new Unique("name", root.findings());
        return root.sections("closingNotes", List.of("name", "description"), note -> {
            String name = note.requiredText("name", Formats::name);
            names.claim(name, note.place("name"));
            return new Note(name, note.optional("description", Formats::text));
        });
    }

    static List<Knowledge> knowledge(Section root) {
        Identities identities = new Identities("title", root.findings());
        return root.sections("knowledge", List.of("id", "title", "text"), text -> {
            Identities.Identity identity = identities.of(text);
            return new Knowledge(identity.id(), identity.name(), text.requiredText("text", Formats::someText));
        });
    }

    static List<Channel> channels(Section root) {
        Unique ids = new Unique("id", root.findings());
        return root.sections("channels", CHANNEL, channel -> {
            String id = channel.requiredText("id", Formats::id);
            ids.claim(id, channel.place("id"));
            return new Channel(
                    id,
                    channel.requiredText("type", ListsReader::channelType),
                    PortRange.checked(channel, "replyUrl", channel.optional("replyUrl", Formats::httpUrl)),
                    channel.optional("secret", Formats::secret),
                    MediaHostsReader.mediaHosts(channel),
                    channel.optional("maxCharacters", MAX_CHARACTERS, Channel.MOST_CHARACTERS));
        });
    }

    private static String channelType(Value value) {
        String type = Formats.text(value);
        if (!type.equals("webhook")) {
            throw new Unfit(() -> ProblemWording.notOneOf(type, "a channel type", List.of("webhook")));
        }
        return type;
    }
}
