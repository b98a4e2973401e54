package dev.maillon.domain.catalog;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignMethod;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.catalog.Lookup.Found;
import dev.maillon.domain.catalog.Lookup.Missed;
import dev.maillon.domain.text.Once;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks up the names of an action. The plan's review, the step that carries it out and a person's request all ask here, so that
 * the same name is refused in the same words (R8, R18, R19, R22). Values are not read: that needs the contact's language.
 */
public final class ActionCheck {

    private final Names names;
    private final Once<Map<String, Catalog.User>> users;
    private final Once<Map<String, Catalog.Team>> teams;
    private final Once<Map<String, Catalog.Agent>> agents;
    private final Map<String, List<Catalog.User>> eligible = new ConcurrentHashMap<>();

    public ActionCheck(Catalog catalog) {
        this(catalog, new Names(catalog));
    }

    /** @param names of the catalog, indexed already */
    public ActionCheck(Catalog catalog, Names names) {
        this.names = names;
        this.users = new Once<>(() -> byId(catalog.users(), Catalog.User::id));
        this.teams = new Once<>(() -> byId(catalog.teams(), Catalog.Team::id));
        this.agents = new Once<>(() -> byId(catalog.agents(), Catalog.Agent::id));
    }

    /** The index that it looks names up in. */
    public Names names() {
        return names;
    }

    public ResolvedAction resolve(Action action) {
        return switch (action) {
            case Action.CloseConversation close -> close(close);
            case Action.Assign assign ->
                assign(assign.to(), Objects.requireNonNullElse(assign.method(), AssignMethod.ROUND_ROBIN));
            case Action.Unassign unassign -> new ResolvedAction.Unassign();
            case Action.UpdateContactField update ->
                resolved(names.field(update.field()), field -> new ResolvedAction.UpdateField(field, update.value()));
            case Action.UpdateLifecycleStage update ->
                resolved(names.stage(update.stage()), ResolvedAction.UpdateStage::new);
        };
    }

    private ResolvedAction close(Action.CloseConversation close) {
        return switch (close.note()) {
            case ClosingNote.Named named ->
                resolved(names.note(named.name()), note -> new ResolvedAction.Close(close, note));
            case ClosingNote.Choose choose -> new ResolvedAction.Close(close, null);
            case ClosingNote.None none -> new ResolvedAction.Close(close, null);
        };
    }

    private ResolvedAction assign(AssignTo to, AssignMethod method) {
        return switch (to) {
            case AssignTo.User user -> resolved(names.user(user.user()), ActionCheck::user);
            case AssignTo.Team team -> resolved(names.team(team.team()), found -> team(found, method));
            case AssignTo.AiAgent agent -> resolved(names.agent(agent.agent()), ActionCheck::agent);
            case AssignTo.Named named -> resolved(names.anyone(named.name()), found -> found(found, method));
        };
    }

    /** By id alone: another of the kind may have this id for its name. */
    private ResolvedAction found(AssignTo to, AssignMethod method) {
        return switch (to) {
            case AssignTo.User user -> user(one(users, user.user()));
            case AssignTo.Team team -> team(one(teams, team.team()), method);
            case AssignTo.AiAgent agent -> agent(one(agents, agent.agent()));
            case AssignTo.Named named -> throw new IllegalStateException("a name that was found has a kind");
        };
    }

    private static <T> T one(Once<Map<String, T>> byId, String id) {
        return Objects.requireNonNull(byId.get().get(id));
    }

    private static <T> Map<String, T> byId(List<T> entries, Function<T, String> idOf) {
        return entries.stream().collect(Collectors.toMap(idOf, Function.identity(), (first, second) -> first));
    }

    private static ResolvedAction user(Catalog.User user) {
        return user.enabled()
                ? new ResolvedAction.AssignUser(user)
                : refused(Refusal.USER_DISABLED, "The user \"" + user.name() + "\" is disabled.");
    }

    private static ResolvedAction agent(Catalog.Agent agent) {
        return agent.enabled()
                ? new ResolvedAction.AssignAgent(agent)
                : refused(Refusal.AGENT_DISABLED, "The AI agent \"" + agent.name() + "\" is disabled.");
    }

    private ResolvedAction team(Catalog.Team team, AssignMethod method) {
        List<Catalog.User> members = eligible.computeIfAbsent(team.id(), _ -> enabledMembers(team));
        return members.isEmpty()
                ? refused(Refusal.NO_ELIGIBLE_MEMBER, "The team \"" + team.name() + "\" has no enabled member.")
                : new ResolvedAction.AssignTeam(team, members, method);
    }

    /** Who may be given a conversation of this team, in the order of rotation. */
    private List<Catalog.User> enabledMembers(Catalog.Team team) {
        return team.members().stream()
                .map(users.get()::get)
                .filter(Objects::nonNull)
                .filter(Catalog.User::enabled)
                .toList();
    }

    private static ResolvedAction refused(Refusal reason, String explanation) {
        return new ResolvedAction.Refused(new Outcome.Refused(reason, explanation, List.of()));
    }

    private static <T> ResolvedAction resolved(Lookup<T> lookup, Function<T, ResolvedAction> action) {
        return switch (lookup) {
            case Found<T> found -> action.apply(found.entry());
            case Missed<T> missed -> new ResolvedAction.Refused(missed.refused());
        };
    }
}
