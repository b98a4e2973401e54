package dev.maillon.domain.catalog;

import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.json.WireNamed;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A workspace's catalog, checked as a whole: every reference of a trigger, a team or a fallback leads somewhere. What agents'
 * instructions name may still be unknown; that is warned about, not refused. {@code docs/catalog-example.yaml} shows the format.
 *
 * @param contactFields the built-in ones first, under the names that the workspace gave them
 */
public record Catalog(
        Workspace workspace,
        List<User> users,
        List<Team> teams,
        List<String> lifecycleStages,
        List<Note> closingNotes,
        List<ContactField> contactFields,
        List<Knowledge> knowledge,
        List<Channel> channels,
        List<Agent> agents,
        List<Trigger> triggers) {

    /** Whether what is written to a channel leaves the house. One without an address to post to only stores it. */
    public boolean postsTo(String channel) {
        return channel(channel).map(Channel::replyUrl).isPresent();
    }

    public Optional<User> user(@Nullable String id) {
        return first(users, user -> user.id().equals(id));
    }

    public Optional<ContactField> field(String id) {
        return first(contactFields, field -> field.id().equals(id));
    }

    public Optional<Channel> channel(String id) {
        return first(channels, channel -> channel.id().equals(id));
    }

    public Optional<Agent> agent(@Nullable String id) {
        return first(agents, agent -> agent.id().equals(id));
    }

    /** Who gets a conversation that opens with nobody, if they are enabled. */
    public Optional<Agent> defaultAgent() {
        return first(agents, Agent::isDefault);
    }

    public Optional<Trigger> trigger(String id) {
        return first(triggers, trigger -> trigger.id().equals(id));
    }

    private static <T> Optional<T> first(List<T> entries, Predicate<T> which) {
        return entries.stream().filter(which).findFirst();
    }

    /** Of what is written to a channel; as many as to any, if the catalog has it no more. */
    public int maxCharacters(String channel) {
        return channel(channel).map(Channel::maxCharacters).orElse(Channel.MOST_CHARACTERS);
    }

    /** This catalog, but that a user may be given nothing: one who is about to leave. */
    public Catalog withDisabled(String userId) {
        List<User> users = this.users.stream()
                .map(user -> user.id().equals(userId) ? new User(userId, user.name(), user.email(), false) : user)
                .toList();
        return new Catalog(
                workspace,
                users,
                teams,
                lifecycleStages,
                closingNotes,
                contactFields,
                knowledge,
                channels,
                agents,
                triggers);
    }

    /** @param businessHours null: always open */
    public record Workspace(
            String name,
            ZoneId timeZone,
            String language,
            String country,
            Fallback fallback,
            @Nullable BusinessHours businessHours) {}

    /** @param assign null: leave it with whom it is */
    public record Fallback(
            @Nullable FallbackAssign assign, @Nullable String reply) {}

    /** @param team name or id */
    public record FallbackAssign(String team, @Nullable AssignMethod method) {}

    /** Opening times a weekday; a day without any is closed, and so are the days in {@code closed}. */
    public record BusinessHours(Map<DayOfWeek, List<Opening>> week, Set<LocalDate> closed) {}

    /** @param until exclusive; midnight is the end of the day */
    public record Opening(LocalTime from, LocalTime until) {}

    public record User(String id, String name, @Nullable String email, boolean enabled) {}

    /** @param members user ids, in the order of rotation */
    public record Team(String id, String name, List<String> members) {}

    /** A closing note. */
    public record Note(String name, @Nullable String description) {}

    public record Knowledge(String id, String title, String text) {}

    /**
     * @param replyUrl null: replies are stored only
     * @param secret a reference such as {@code env:WEB_CHANNEL_SECRET}, never the secret itself
     * @param mediaHosts the only ones that files of its messages are fetched from
     * @param maxCharacters of what is written to it; {@link #MOST_CHARACTERS} at most
     */
    public record Channel(
            String id,
            String type,
            @Nullable URI replyUrl,
            @Nullable String secret,
            List<MediaHost> mediaHosts,
            int maxCharacters) {

        /** Of whatever is written to a customer: a column takes 64 KiB, and a character has up to four bytes. */
        public static final int MOST_CHARACTERS = 16_000;

        /** For the author. @param what such as {@code This text} */
        public String cuts(String what) {
            return what + " is longer than the channel \"" + id + "\" takes, which is " + maxCharacters
                    + " characters: there, it is cut.";
        }
    }

    /**
     * A host that files may be fetched from.
     *
     * @param name in lower case, with a port where it is not the scheme's own
     * @param scheme {@code https}, or {@code http} where the channel says so
     * @param credential a reference such as {@code env:MEDIA_TOKEN} to the value of the header {@code Authorization}; null: none is sent
     */
    public record MediaHost(
            String name, String scheme, @Nullable String credential) {

        private static final Map<String, Integer> PORTS = Map.of("https", 443, "http", 80);

        /** The very host, scheme and port; no part of a name, and no other spelling of it. */
        public boolean serves(URI url) {
            return scheme.equalsIgnoreCase(url.getScheme())
                    && (name.equalsIgnoreCase(url.getHost()) && isUsual(url.getPort())
                            || name.equalsIgnoreCase(url.getHost() + ":" + url.getPort()));
        }

        private boolean isUsual(int port) {
            return port == -1 || port == PORTS.getOrDefault(scheme, -1);
        }
    }

    /**
     * @param actions types that it may plan
     * @param knowledge ids of the texts that it may tell
     * @param fallback null: the workspace's
     * @param yieldsToPeople a person who writes to the customer takes the conversation from it
     */
    public record Agent(
            String id,
            String name,
            boolean isDefault,
            boolean enabled,
            PlannerKind planner,
            Set<ActionType> actions,
            int maxActions,
            List<String> knowledge,
            @Nullable Fallback fallback,
            boolean yieldsToPeople,
            String instructions) {}

    public enum PlannerKind implements WireNamed {
        MODEL,
        PLAYBOOK
    }
}
