package dev.maillon.starter.keys;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.event.Actor;

/** Who asks. */
public record Caller(ApiKey key) {

    public static final String ATTRIBUTE = "dev.maillon.caller";

    /** What is written down as the author of a catalog version. */
    public String author() {
        return "key:" + key.name();
    }

    /**
     * The user that the key is bound to; a key with none, or with one who has left the catalog, acts under its own name.
     *
     * @param otherwise what such a key is: a user, or a workflow if its request is a follow-up's
     */
    public Actor actor(Catalog catalog, Actor.Type otherwise) {
        return catalog.user(key.user())
                .map(user -> new Actor(Actor.Type.USER, user.id(), user.name()))
                .orElseGet(() -> new Actor(otherwise, author(), key.name()));
    }
}
