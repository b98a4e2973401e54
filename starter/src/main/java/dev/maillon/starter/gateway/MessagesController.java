package dev.maillon.starter.gateway;

import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.catalogs.KnownCatalogs;
import dev.maillon.starter.gateway.Arrivals.Acknowledged;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.Bodies;
import dev.maillon.store.views.TurnView;
import dev.maillon.store.views.TurnViews;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where gateways hand over what customers write, and ask what became of it. */
@RestController
record MessagesController(Arrivals arrivals, TurnAwaiter ends, TurnViews turns, KnownCatalogs catalogs) {

    private static final DataSize MOST = DataSize.ofKilobytes(64);

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TurnView.class)))
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Acknowledged.class)))
    @ApiAnswers(
            value = "Takes a customer's message; with ?wait=20s answers with the turn when it ends in that time."
                    + " What it tells of the contact fills their empty fields and changes no others.",
            body = InboundMessage.class,
            problems = {400, 404, 413, 415})
    @Needs(Role.GATEWAY)
    @PostMapping(
            path = "/v1/workspaces/{ws}/messages",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> receive(
            @PathVariable String ws, @RequestParam(required = false) @Nullable String wait, HttpServletRequest request)
            throws IOException {
        Duration patience = Wait.read(wait);
        InboundMessage message = MessageReading.read(Bodies.read(request, MOST));
        Acknowledged acknowledged = arrivals.take(ws, message);
        Optional<TurnView> ended = ends.await(ws, message, acknowledged.run(), patience);
        return ended.map(turn -> ResponseEntity.ok().<Object>body(turn))
                .orElseGet(() -> ResponseEntity.accepted().body(acknowledged));
    }

    @ApiAnswers(value = "The turn that handled a message.", problems = 404)
    @Needs(Role.GATEWAY)
    @GetMapping(
            path = "/v1/workspaces/{ws}/channels/{channel}/messages/{id}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    TurnView turnOf(@PathVariable String ws, @PathVariable String channel, @PathVariable String id) {
        return turns.handling(ws, channel, id).orElseThrow(() -> notThere(ws, channel));
    }

    private Problem notThere(String ws, String channel) {
        return catalogs.hasChannel(ws, channel)
                ? Problem.notFound(
                        "id", "No turn has this message yet. It is stored soon after it was acknowledged: ask again.")
                : Problem.notFound("channel", "The catalog has no channel of this id.");
    }
}
