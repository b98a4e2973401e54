package dev.maillon.domain.review;

import dev.maillon.domain.catalog.ActionCheck;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.text.Once;
import java.util.List;

/** What a plan is held against: the catalog, the agent, and the lines of their instructions that it says it follows. */
public final class Reviewed {

    private final ReviewedCatalog catalog;
    private final Catalog.Agent agent;
    private final Once<Mentions> mentions;
    private final List<FollowedLine> lines;
    private final List<FollowedLine> followed;

    Reviewed(
            ReviewedCatalog catalog,
            Catalog.Agent agent,
            Once<Mentions> mentions,
            List<FollowedLine> lines,
            List<FollowedLine> followed) {
        this.catalog = catalog;
        this.agent = agent;
        this.mentions = mentions;
        this.lines = lines;
        this.followed = followed;
    }

    /** @param lines that are followed, from 1; one that the instructions do not have is not looked at */
    public static Reviewed of(Catalog catalog, Catalog.Agent agent, List<Integer> lines) {
        return new ReviewedCatalog(catalog).agent(agent).following(lines);
    }

    /** The same, for an action that follows these lines. */
    public Reviewed following(List<Integer> numbers) {
        List<FollowedLine> there = numbers.stream()
                .filter(number -> number >= 1 && number <= lines.size())
                .map(number -> lines.get(number - 1))
                .toList();
        return new Reviewed(catalog, agent, mentions, lines, there);
    }

    Catalog catalog() {
        return catalog.catalog();
    }

    Catalog.Agent agent() {
        return agent;
    }

    ActionCheck check() {
        return catalog.names();
    }

    /** Of the catalog. */
    public Names names() {
        return catalog.names().names();
    }

    /** What the instructions mention, in any line. */
    public Mentions mentions() {
        return mentions.get();
    }

    /** The lines that are followed. */
    List<FollowedLine> followed() {
        return followed;
    }
}
