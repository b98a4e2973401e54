package dev.maillon.starter.inbox;

import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.event.Actor;
import dev.maillon.starter.catalogs.KnownCatalogs;
import dev.maillon.starter.keys.Caller;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.Texts;
import dev.maillon.store.events.Events;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What all requests of staff have: somebody who acts, a key under which they may be sent again, an event that may have caused them. */
@Component
record StaffRequests(KnownCatalogs catalogs, KnownConversations conversations, Events events) {

    private static final int MOST_KEY_BYTES = 255;
    private static final int MOST_ID_BYTES = 200;

    /**
     * A key with no user that names a cause is a follow-up's: a workflow acts.
     *
     * @throws Problem 404 if the workspace has no catalog, and so nobody who could act; 400 if there is no such event
     */
    Actor actor(String workspace, Caller caller, @Nullable String cause) {
        checkCause(workspace, cause);
        Catalog catalog = catalogs.find(workspace).orElseThrow(Problem::noCatalog);
        return caller.actor(catalog, cause == null ? Actor.Type.USER : Actor.Type.WORKFLOW);
    }

    /** A cause that nobody knows would hide a circle of follow-ups. */
    private void checkCause(String workspace, @Nullable String cause) {
        if (cause != null && events.body(workspace, cause).isEmpty()) {
            throw Problem.shape(
                    "cause", "cause is the id of an event of this workspace: of the one that started the follow-up.");
        }
    }

    /** @throws Problem 404 if there is none */
    ConversationKey conversation(String workspace, String id) {
        conversations.get(workspace, id);
        return new ConversationKey(workspace, id);
    }

    static void checkKey(String idempotencyKey) {
        Texts.required("Idempotency-Key", idempotencyKey, MOST_KEY_BYTES);
    }

    /** The event whose follow-up asks for this; null if a person does. */
    static @Nullable String cause(JsonNode body) {
        JsonNode cause = body.get("cause");
        if (cause == null || cause.isNull()) {
            return null;
        }
        if (!cause.isString()) {
            throw Problem.shape("cause", "cause is the id of an event, or absent.");
        }
        String id = cause.stringValue();
        Texts.required("cause", id, MOST_ID_BYTES);
        Texts.storable(id);
        return id;
    }
}
