package dev.maillon.starter.inbox;

import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.keys.Caller;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.Bodies;
import dev.maillon.starter.requests.StrictJson;
import dev.maillon.starter.requests.Texts;
import dev.maillon.store.reassignments.Reassignment.Request;
import dev.maillon.store.views.ReassignmentView;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /reassignments}: a person leaves, and all of their conversations go to others. */
@RestController
@RequestMapping(path = "/v1/workspaces/{ws}/reassignments", produces = MediaType.APPLICATION_JSON_VALUE)
record ReassignmentsController(BulkReassignments reassignments) {

    private static final DataSize MOST = DataSize.ofKilobytes(4);
    private static final int MOST_NAME_BYTES = 1_024;

    @ApiAnswers(
            value = "Gives all conversations of a user to a team, another user or an agent, each as a staff action.",
            body = Request.class,
            problems = {400, 404, 409, 413, 415})
    @Needs(Role.OPERATOR)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ReassignmentView begin(
            @PathVariable String ws,
            @RequestHeader("Idempotency-Key") String key,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            HttpServletRequest request)
            throws IOException {
        StaffRequests.checkKey(key);
        return reassignments.begin(ws, key, caller, read(StrictJson.object(Bodies.read(request, MOST))));
    }

    private static Request read(JsonNode body) {
        Request asked = StrictJson.as(Request.class, body);
        Texts.storable(asked);
        Texts.required("user", asked.user(), MOST_NAME_BYTES);
        DeedReading.checkTo(asked.to(), body.get("to"));
        return StrictJson.exactly(Request.class, body);
    }

    @ApiAnswers(value = "How far it has come.", problems = 404)
    @Needs(Role.OPERATOR)
    @GetMapping("/{id}")
    ReassignmentView progress(@PathVariable String ws, @PathVariable String id) {
        return reassignments
                .find(ws, id)
                .orElseThrow(
                        () -> Problem.notFound(
                                "No reassignment has this id. POST /reassignments answers with the id of the one that it begins."));
    }
}
