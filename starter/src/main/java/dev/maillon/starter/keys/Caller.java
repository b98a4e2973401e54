package dev.maillon.starter.keys;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.event.Actor;
import java.util.Optional;

/** Who asks. */
public record Caller(ApiKey key) {

    public static final String ATTRIBUTE = "dev.maillon.caller";

    /** What is written down as the author of a catalog version. */
    public String author() {
        return "key:" + key.name();
    }

    /** The user that the key is bound to; a key with none, or with one who has left the catalog, acts under its own name. */
    public Actor actor(Catalog catalog) {
        return user(catalog).orElseGet(() -> new Actor(Actor.Type.USER, author(), key.name()));
    }

    /** As {@link #actor}, but that a key with no user is a workflow's. */
    public Actor followUp(Catalog catalog) {
        return user(catalog).orElseGet(() -> new Actor(Actor.Type.WORKFLOW, author(), key.name()));
    }

    private Optional<Actor> user(Catalog catalog) {
        return catalog.user(key.user()).map(user -> new Actor(Actor.Type.USER, user.id(), user.name()));
    }
}
