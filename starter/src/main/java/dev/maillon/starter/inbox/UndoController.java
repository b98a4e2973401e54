package dev.maillon.starter.inbox;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.Undone;
import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.keys.Caller;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.requests.Bodies;
import dev.maillon.starter.requests.StrictJson;
import dev.maillon.store.views.OutcomeView;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /conversations/{id}/turns/{turnId}/undo}: a person takes back what a turn has done. */
@RestController
record UndoController(StaffActions actions, StaffRequests requests) {

    private static final DataSize MOST = DataSize.ofKilobytes(4);

    /** @param cause id of the event whose follow-up asks for it; the body may be left out */
    record UndoRequest(@Nullable String cause) {}

    /**
     * What became of it.
     *
     * @param turnId of the undo, which is a turn and can be undone
     * @param outcomes of the reply, if the turn had one, then of its actions from the last to the first
     */
    record UndoView(String turnId, List<OutcomeView> outcomes) {
        static UndoView of(Undone undone) {
            return new UndoView(
                    undone.turnId(),
                    undone.parts().stream()
                            .map(part -> OutcomeView.ofStaff(part.position(), part.action(), part.outcome()))
                            .toList());
        }
    }

    @ApiAnswers(
            value = "Takes back what a turn has done: each value before is put back where nobody has changed it since.",
            body = UndoRequest.class,
            bodyRequired = false,
            problems = {400, 404, 409, 413, 429})
    @Needs(Role.STAFF)
    @PostMapping(
            path = "/v1/workspaces/{ws}/conversations/{id}/turns/{turnId}/undo",
            produces = MediaType.APPLICATION_JSON_VALUE)
    UndoView undo(
            @PathVariable String ws,
            @PathVariable String id,
            @PathVariable String turnId,
            @RequestHeader("Idempotency-Key") String key,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            HttpServletRequest request)
            throws IOException {
        StaffRequests.checkKey(key);
        byte[] body = Bodies.read(request, MOST);
        String cause = body.length == 0 ? null : StaffRequests.cause(StrictJson.object(body));
        ConversationKey conversation = requests.conversation(ws, id);
        return UndoView.of(actions.undo(conversation, key, requests.actor(ws, caller, cause), turnId, cause));
    }
}
