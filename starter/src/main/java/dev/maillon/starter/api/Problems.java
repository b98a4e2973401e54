package dev.maillon.starter.api;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Problem documents, as the description shows them. */
final class Problems {

    static final String SCHEMA = "Problem";

    private static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "The request has not the right shape; `field` names what is at fault."),
            Map.entry(401, "No valid key."),
            Map.entry(403, "The key has not the route's role, or is not for the workspace."),
            Map.entry(404, "There is no such thing."),
            Map.entry(409, "It is in another state, or the Idempotency-Key stands for another action."),
            Map.entry(412, "If-Match names a version that is no longer in force."),
            Map.entry(413, "Text over 16 KiB, message over 64 KiB, or a file over the limit."),
            Map.entry(415, "A Content-Type that this route does not take."),
            Map.entry(422, "The catalog is not valid: `errors` lists path, line, column and message."),
            Map.entry(429, "Too many actions at once in one conversation; Retry-After says when to send it again."),
            Map.entry(503, "Temporal or the store is away; Retry-After says when to send it again."));

    private Problems() {}

    static ApiResponse response(int status) {
        return new ApiResponse()
                .description(MEANINGS.get(status))
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA))
                                        .example(example(status))));
    }

    static Schema<?> schema() {
        Schema<?> problem = typed("object", "RFC 9457");
        problem.addProperty("type", typed("string", "kind of problem, such as urn:maillon:problem:shape"));
        problem.addProperty("title", typed("string", "the kind in words"));
        problem.addProperty("status", typed("integer", "the HTTP status"));
        problem.addProperty("detail", typed("string", "what is wrong and the way out"));
        problem.addProperty("instance", typed("string", "the path that was asked"));
        problem.addProperty("field", typed("string", "at fault, such as contact.externalId"));
        problem.addProperty(
                "errors",
                typed("array", "of a catalog: path, line, column, message").items(typed("object", "")));
        return problem;
    }

    private static Map<String, Object> example(int status) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", status == 400 ? "urn:maillon:problem:shape" : "about:blank");
        example.put("status", status);
        example.put("detail", status == 400 ? "to is required." : MEANINGS.get(status));
        if (status == 400) {
            example.put("field", "to");
        }
        return example;
    }

    private static Schema<?> typed(String type, String description) {
        return typed(type).description(description);
    }

    static Schema<?> typed(String type) {
        return new Schema<>().types(Set.of(type));
    }
}
