package dev.maillon.starter.inbox;

import dev.maillon.domain.action.OutcomeStatus;
import dev.maillon.domain.turn.TurnResult;
import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.Labels;
import dev.maillon.store.views.Page;
import dev.maillon.store.views.TurnView;
import dev.maillon.store.views.TurnViews;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /turns}: what agents did, across conversations. */
@RestController
record TurnsController(TurnViews turns) {

    @ApiAnswers(value = "Turns across conversations, newest first.", problems = 400)
    @Needs(Role.OPERATOR)
    @GetMapping(path = "/v1/workspaces/{ws}/turns", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<TurnView> list(
            @PathVariable String ws,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String agent,
            @RequestParam(required = false) @Nullable String result,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String cursor) {
        TurnViews.Filter filter = new TurnViews.Filter(
                Labels.read("outcome", outcome, OutcomeStatus.values()),
                agent,
                Labels.read("result", result, TurnResult.values()),
                time(since));
        return turns.list(ws, filter, cursor);
    }

    private static @Nullable Instant time(@Nullable String since) {
        try {
            return since == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(since, Instant::from);
        } catch (DateTimeParseException noTime) {
            throw Problem.shape("since", "since is a time such as 2026-11-24T14:00:00Z.");
        }
    }
}
