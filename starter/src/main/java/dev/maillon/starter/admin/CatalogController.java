package dev.maillon.starter.admin;

import dev.maillon.starter.admin.CatalogEdits.Accepted;
import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.keys.Caller;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.Bodies;
import dev.maillon.starter.requests.StrictJson;
import dev.maillon.store.catalogs.CatalogVersion;
import dev.maillon.store.catalogs.CatalogVersions;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A workspace's catalog: read, replaced as a whole, rolled back. */
@RestController
@RequestMapping("/v1/workspaces/{ws}/catalog")
record CatalogController(CatalogVersions versions, CatalogEdits edits) {

    /** The limit of the format, and a little for its byte order mark. */
    private static final DataSize MOST = DataSize.ofKilobytes(1_025);

    /** Accept says whether as it was put, or as JSON. */
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = CatalogBytes.YAML, schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object"))
            })
    @ApiAnswers(value = "The catalog in force, as it was put or as JSON.", problems = 404)
    @Needs(Role.ADMIN)
    @GetMapping(produces = {CatalogBytes.YAML, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<String> get(
            @PathVariable String ws, @RequestHeader(value = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
        CatalogVersion current = versions.findCurrent(ws).orElseThrow(Problem::noCatalog);
        return CatalogBytes.answer(current.document(), accept, Tags.of(current.version()));
    }

    @ApiAnswers(
            value =
                    "Replaces the catalog as a whole; ?dryRun=true validates only; ?reassignTo= gives away what is left behind.",
            body = String.class,
            type = CatalogBytes.YAML,
            problems = {400, 412, 413, 415, 422})
    @Needs(Role.ADMIN)
    @PutMapping(
            consumes = {CatalogBytes.YAML, "application/x-yaml", "text/yaml", MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> put(
            @PathVariable String ws,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String reassignTo,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            HttpServletRequest request)
            throws IOException {
        String document = CatalogBytes.text(Bodies.read(request, MOST));
        return answer(edits.put(ws, document, caller, Tags.read(ifMatch), dryRun, reassignTo));
    }

    record Version(int version, boolean current, String createdBy, Instant createdAt, String digest) {}

    record Versions(List<Version> items, @Nullable String next) {}

    @ApiAnswers("Its versions, newest first.")
    @Needs(Role.ADMIN)
    @GetMapping(path = "/versions", produces = MediaType.APPLICATION_JSON_VALUE)
    Versions versions(@PathVariable String ws) {
        int current = versions.currentVersion(ws).orElse(0);
        List<Version> items = versions.list(ws).stream()
                .map(one -> new Version(
                        one.version(), one.version() == current, one.createdBy(), one.createdAt(), one.digest()))
                .toList();
        return new Versions(items, null);
    }

    /** What {@code rollback} takes. */
    record Rollback(int version) {}

    @ApiAnswers(
            value = "Puts an older version in force again, under a new number.",
            body = Rollback.class,
            problems = {400, 404, 412, 415})
    @Needs(Role.ADMIN)
    @PostMapping(
            path = "/rollback",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Accepted> rollBack(
            @PathVariable String ws,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            HttpServletRequest request)
            throws IOException {
        JsonNode body = StrictJson.object(Bodies.read(request, DataSize.ofKilobytes(4)));
        JsonNode version = body.get("version");
        if (version == null || !version.isInt() || version.intValue() < 1) {
            throw Problem.shape(
                    "version", "version is required: the number of an older version, from GET /catalog/versions.");
        }
        return answer(edits.rollBack(ws, version.intValue(), caller.author(), Tags.read(ifMatch)));
    }

    static ResponseEntity<Accepted> answer(Accepted accepted) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (accepted.version() != null) {
            answer.eTag(Tags.of(accepted.version()));
        }
        return answer.body(accepted);
    }
}
