package dev.maillon.review;

import dev.maillon.catalog.ActionCheck;
import dev.maillon.catalog.Catalog;
import java.util.List;

/** What a plan is held against: the catalog, the agent, and the lines of their instructions that it says it follows. */
public final class Reviewed {

    private final Catalog catalog;
    private final Catalog.Agent agent;
    private final ActionCheck names;
    private final List<String> vocabulary;
    private final Mentions mentions;
    private final List<String> followed;

    private Reviewed(
            Catalog catalog,
            Catalog.Agent agent,
            ActionCheck names,
            List<String> vocabulary,
            Mentions mentions,
            List<String> followed) {
        this.catalog = catalog;
        this.agent = agent;
        this.names = names;
        this.vocabulary = vocabulary;
        this.mentions = mentions;
        this.followed = followed;
    }

    /** @param lines that are followed, from 1; one that the instructions do not have is not looked at */
    public static Reviewed of(Catalog catalog, Catalog.Agent agent, List<Integer> lines) {
        List<String> vocabulary = Mentions.vocabulary(catalog);
        return new Reviewed(
                        catalog,
                        agent,
                        new ActionCheck(catalog),
                        vocabulary,
                        Mentions.in(agent.instructions(), vocabulary),
                        List.of())
                .following(lines);
    }

    /** The same, for an action that follows these lines. */
    public Reviewed following(List<Integer> lines) {
        List<String> all = agent.instructions().lines().toList();
        List<String> words = lines.stream()
                .filter(line -> line >= 1 && line <= all.size())
                .map(line -> all.get(line - 1))
                .toList();
        return new Reviewed(catalog, agent, names, vocabulary, mentions, words);
    }

    Catalog catalog() {
        return catalog;
    }

    Catalog.Agent agent() {
        return agent;
    }

    ActionCheck names() {
        return names;
    }

    /** What the instructions mention, in any line. */
    public Mentions mentions() {
        return mentions;
    }

    Mentions mentionsIn(String line) {
        return Mentions.in(line, vocabulary);
    }

    /** The words of the lines that are followed. */
    List<String> followed() {
        return followed;
    }
}
