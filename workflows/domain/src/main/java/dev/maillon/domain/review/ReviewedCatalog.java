package dev.maillon.domain.review;

import dev.maillon.domain.catalog.ActionCheck;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.text.Once;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A catalog with its names indexed, which takes long where there are many: made once for all agents of it. Never changes. */
public final class ReviewedCatalog {

    private final Catalog catalog;
    private final ActionCheck names;
    private final Once<Vocabulary> vocabulary;

    public ReviewedCatalog(Catalog catalog) {
        this(catalog, new Names(catalog));
    }

    /** @param names of the catalog */
    public ReviewedCatalog(Catalog catalog, Names names) {
        this.catalog = catalog;
        this.names = new ActionCheck(catalog, names);
        this.vocabulary = new Once<>(() -> new Vocabulary(catalog));
    }

    /** What a plan of an agent is held against, with no line that is followed. */
    public Reviewed agent(Catalog.Agent agent) {
        Map<String, FollowedLine> known = new HashMap<>();
        List<FollowedLine> lines = agent.instructions()
                .lines()
                .map(line -> known.computeIfAbsent(line, words -> new FollowedLine(words, vocabulary.get())))
                .toList();
        return new Reviewed(
                this, agent, new Once<>(() -> Mentions.in(agent.instructions(), vocabulary.get())), lines, List.of());
    }

    Catalog catalog() {
        return catalog;
    }

    ActionCheck names() {
        return names;
    }
}
