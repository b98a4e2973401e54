package dev.maillon.starter.inbox;

import dev.maillon.event.Actor;
import dev.maillon.starter.catalogs.KnownCatalogs;
import dev.maillon.starter.keys.Caller;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.Texts;
import dev.maillon.store.views.ConversationViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What all requests of staff have: somebody who acts, a key under which they may be sent again, an event that may have caused them. */
@Component
class StaffRequests {

    private static final int MOST_KEY_BYTES = 255;
    private static final int MOST_ID_BYTES = 200;

    private final KnownCatalogs catalogs;
    private final ConversationViews conversations;

    StaffRequests(KnownCatalogs catalogs, ConversationViews conversations) {
        this.catalogs = catalogs;
        this.conversations = conversations;
    }

    /** @throws Problem 404 where the workspace has no catalog, and so nobody who could act */
    Actor actor(String workspace, Caller caller) {
        return caller.actor(catalogs.find(workspace)
                .orElseThrow(() -> Problem.notFound("This workspace has no catalog yet. PUT /catalog gives it one.")));
    }

    void checkConversation(String workspace, String id) {
        if (conversations.find(workspace, id).isEmpty()) {
            throw StaffActions.unknownConversation();
        }
    }

    static void checkKey(String idempotencyKey) {
        Texts.required("Idempotency-Key", idempotencyKey, MOST_KEY_BYTES);
    }

    /** The event whose follow-up asks for this; null where a person does. */
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
