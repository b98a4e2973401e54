package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Catalog.Agent;
import dev.maillon.domain.catalog.Catalog.Knowledge;
import dev.maillon.domain.catalog.Catalog.Team;
import dev.maillon.domain.catalog.Catalog.User;
import dev.maillon.domain.catalog.Lookup;
import dev.maillon.domain.catalog.Names;
import java.util.List;
import java.util.function.Function;

/** Members and knowledge texts may be written by name; the catalog keeps their ids. */
record WithIds(Names names) {

    /** @param catalog of which every reference has been looked up */
    static Catalog of(Catalog catalog) {
        WithIds ids = new WithIds(new Names(catalog));
        return new Catalog(
                catalog.workspace(),
                catalog.users(),
                catalog.teams().stream().map(ids::team).toList(),
                catalog.lifecycleStages(),
                catalog.closingNotes(),
                catalog.contactFields(),
                catalog.knowledge(),
                catalog.channels(),
                catalog.agents().stream().map(ids::agent).toList(),
                catalog.triggers());
    }

    private Team team(Team team) {
        return new Team(team.id(), team.name(), ids(team.members(), names::user, User::id));
    }

    private Agent agent(Agent agent) {
        return new Agent(
                agent.id(),
                agent.name(),
                agent.isDefault(),
                agent.enabled(),
                agent.planner(),
                agent.actions(),
                agent.maxActions(),
                ids(agent.knowledge(), names::knowledge, Knowledge::id),
                agent.fallback(),
                agent.yieldsToPeople(),
                agent.instructions());
    }

    private static <T> List<String> ids(
            List<String> references, Function<String, Lookup<T>> lookup, Function<T, String> id) {
        return references.stream()
                .map(name -> lookup.apply(name) instanceof Lookup.Found<T> found ? id.apply(found.entry()) : name)
                .toList();
    }
}
