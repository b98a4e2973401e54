package dev.maillon.starter.stream;

import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.keys.Caller;
import dev.maillon.starter.keys.KeyRing;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.problems.Problem;
import dev.maillon.store.views.EventFeed;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** {@code GET /stream}: published events as they come, resumed by {@code Last-Event-ID}. */
@RestController
record StreamController(EventFeed feed, Listeners listeners, KeyRing keys) {

    @ApiAnswers(
            value =
                    "Published events as they come (server-sent events), resumed by Last-Event-ID; the first id comes at once, without an event.",
            problems = 400)
    @Needs(Role.STAFF)
    @GetMapping(path = "/v1/workspaces/{ws}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(
            @PathVariable String ws,
            @RequestHeader(value = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            HttpServletResponse response) {
        long from = lastEventId == null ? feed.end() : position(lastEventId);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy that collects would hold events back
        return listeners.add(ws, from, () -> keys.lists(caller.key()));
    }

    private static long position(String lastEventId) {
        try {
            return Math.max(0, Long.parseLong(lastEventId.strip()));
        } catch (NumberFormatException e) {
            throw Problem.shape(
                    "Last-Event-ID",
                    "Last-Event-ID is the id of an event of this stream. Leave it out to hear of new ones only.");
        }
    }
}
