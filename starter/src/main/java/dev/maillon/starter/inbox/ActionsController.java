package dev.maillon.starter.inbox;

import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.keys.Caller;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.requests.Bodies;
import dev.maillon.starter.requests.StrictJson;
import dev.maillon.store.views.OutcomeView;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
record ActionsController(StaffActions actions, StaffRequests requests) {

    private static final DataSize MOST = DataSize.ofKilobytes(64);

    @ApiAnswers(
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
        StaffRequests.checkKey(key);
        JsonNode body = StrictJson.object(Bodies.read(request, MOST));
        Deed deed = DeedReading.read(body);
        String cause = StaffRequests.cause(body);
        ConversationKey conversation = requests.conversation(ws, id);
        Outcome outcome = actions.act(conversation, key, requests.actor(ws, caller, cause), deed, cause);
        return OutcomeView.ofStaff(1, deed, outcome);
    }
}
