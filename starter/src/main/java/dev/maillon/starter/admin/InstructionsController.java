package dev.maillon.starter.admin;

import dev.maillon.starter.admin.CatalogEdits.Accepted;
import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.keys.Caller;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.Bodies;
import dev.maillon.starter.requests.StrictJson;
import dev.maillon.starter.requests.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code PUT /agents/{agent}/instructions}: new instructions are a new version of the catalog (R37). */
@RestController
@RequestMapping(path = "/v1/workspaces/{ws}/agents/{agent}/instructions", produces = MediaType.APPLICATION_JSON_VALUE)
record InstructionsController(CatalogEdits edits) {

    private static final DataSize MOST = DataSize.ofKilobytes(512);

    /** What it takes as JSON; as text/plain it is the instructions alone. */
    record Instructions(String instructions) {}

    @ApiAnswers(
            value = "Replaces an agent's instructions and leaves the rest of the catalog as it is.",
            body = Instructions.class,
            problems = {400, 404, 412, 413, 415, 422})
    @Needs(Role.ADMIN)
    @PutMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Accepted> put(
            @PathVariable String ws,
            @PathVariable String agent,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            HttpServletRequest request)
            throws IOException {
        byte[] body = Bodies.read(request, MOST);
        boolean json = MediaType.parseMediaType(contentType).isCompatibleWith(MediaType.APPLICATION_JSON);
        String text = json ? property(StrictJson.object(body)) : CatalogBytes.text(body);
        return CatalogController.answer(edits.instruct(ws, agent, text, caller.author(), Tags.read(ifMatch), dryRun));
    }

    private static String property(JsonNode body) {
        JsonNode instructions = body.get("instructions");
        if (instructions == null || !instructions.isString()) {
            throw Problem.shape("instructions", "instructions is required: the agent's whole text.");
        }
        Texts.storable(body);
        return instructions.stringValue();
    }
}
