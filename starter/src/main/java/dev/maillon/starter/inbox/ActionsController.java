package dev.maillon.starter.inbox;

import dev.maillon.action.Deed;
import dev.maillon.action.Outcome;
import dev.maillon.catalog.Catalog;
import dev.maillon.event.Actor;
import dev.maillon.starter.api.Answers;
import dev.maillon.starter.catalogs.KnownCatalogs;
import dev.maillon.starter.keys.Caller;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.Bodies;
import dev.maillon.starter.requests.StrictJson;
import dev.maillon.starter.requests.Texts;
import dev.maillon.store.keys.ApiKey.Role;
import dev.maillon.store.views.ConversationViews;
import dev.maillon.store.views.OutcomeView;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code POST /conversations/{id}/actions}: what a person does to a conversation. */
@RestController
class ActionsController {

    private static final DataSize MOST = DataSize.ofKilobytes(64);
    private static final int MOST_KEY_BYTES = 255;

    private final StaffActions actions;
    private final KnownCatalogs catalogs;
    private final ConversationViews conversations;

    ActionsController(StaffActions actions, KnownCatalogs catalogs, ConversationViews conversations) {
        this.actions = actions;
        this.catalogs = catalogs;
        this.conversations = conversations;
    }

    @Answers(
            value = "Has a person's action done, in order with the conversation's turns.",
            body = Deed.class,
            problems = {400, 404, 409, 413, 415, 429})
    @Needs(Role.STAFF)
    @PostMapping(
            path = "/v1/workspaces/{ws}/conversations/{id}/actions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    OutcomeView act(
            @PathVariable String ws,
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            HttpServletRequest request)
            throws IOException {
        Texts.required("Idempotency-Key", key, MOST_KEY_BYTES);
        JsonNode body = StrictJson.object(Bodies.read(request, MOST));
        Deed deed = DeedReading.read(body);
        String cause = cause(body.get("cause"));
        if (conversations.find(ws, id).isEmpty()) {
            throw StaffActions.unknownConversation();
        }
        Outcome outcome = actions.act(ws, id, key, actorOf(ws, caller), deed, cause);
        return OutcomeView.ofStaff(deed, outcome);
    }

    private Actor actorOf(String workspace, Caller caller) {
        Catalog catalog = catalogs.find(workspace)
                .orElseThrow(() -> Problem.notFound("This workspace has no catalog yet. PUT /catalog gives it one."));
        return caller.actor(catalog);
    }

    private static @Nullable String cause(@Nullable JsonNode cause) {
        if (cause == null || cause.isNull()) {
            return null;
        }
        if (!cause.isString()) {
            throw Problem.shape("cause", "cause is the id of an event, or absent.");
        }
        String id = cause.stringValue();
        Texts.required("cause", id, 200);
        Texts.storable(id);
        return id;
    }
}
