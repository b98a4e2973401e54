package dev.maillon.catalog;

import dev.maillon.action.Action;
import dev.maillon.action.AssignMethod;
import dev.maillon.action.AssignTo;
import dev.maillon.action.ClosingNote;
import dev.maillon.action.Outcome;
import dev.maillon.action.Refusal;
import dev.maillon.catalog.Lookup.Found;
import dev.maillon.catalog.Lookup.Missed;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Looks up the names of an action. The plan's review, the step that carries it out and a person's request all ask here, so that
 * the same name is refused in the same words (R8, R18, R19, R22). Values are not read: that needs the contact's language.
 */
public final class ActionCheck {

    private final Catalog catalog;
    private final Names names;

    public ActionCheck(Catalog catalog) {
        this.catalog = catalog;
        this.names = new Names(catalog);
    }

    public ResolvedAction resolve(Action action) {
        return switch (action) {
            case Action.CloseConversation close -> close(close);
            case Action.Assign assign -> assign(assign.to(), methodOf(assign));
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

    private static AssignMethod methodOf(Action.Assign assign) {
        return Objects.requireNonNullElse(assign.method(), AssignMethod.ROUND_ROBIN);
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
            case AssignTo.User user -> user(byId(catalog.users(), Catalog.User::id, user.user()));
            case AssignTo.Team team -> team(byId(catalog.teams(), Catalog.Team::id, team.team()), method);
            case AssignTo.AiAgent agent -> agent(byId(catalog.agents(), Catalog.Agent::id, agent.agent()));
            case AssignTo.Named named -> throw new IllegalStateException("a name that was found has a kind");
        };
    }

    private static <T> T byId(List<T> entries, Function<T, String> idOf, String id) {
        return entries.stream()
                .filter(entry -> idOf.apply(entry).equals(id))
                .findFirst()
                .orElseThrow();
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
        List<Catalog.User> eligible = catalog.enabledMembers(team);
        return eligible.isEmpty()
                ? refused(Refusal.NO_ELIGIBLE_MEMBER, "The team \"" + team.name() + "\" has no enabled member.")
                : new ResolvedAction.AssignTeam(team, eligible, method);
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
