package dev.maillon.starter.followups;

import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.temporal.FollowUpRuns;
import dev.maillon.store.followups.DeadLetter;
import dev.maillon.store.followups.DeadLetters;
import dev.maillon.store.views.DeadLetterViews;
import dev.maillon.store.views.Page;
import dev.maillon.turns.followup.WebhookFollowUp.WebhookCall;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /webhooks/dead}: the events that no webhook took in three days or whose workflow was refused, and an operator's further try. */
@RestController
@RequestMapping(path = "/v1/workspaces/{ws}/webhooks/dead", produces = MediaType.APPLICATION_JSON_VALUE)
record DeadLettersController(DeadLetters letters, DeadLetterViews views, FollowUpRuns runs) {

    /**
     * @param event its id
     * @param resends how often an operator's try has failed, too
     */
    record Letter(String trigger, String event, String conversationId, String why, int resends, Instant at) {
        static Letter of(DeadLetter letter) {
            return new Letter(
                    letter.trigger(),
                    letter.eventId(),
                    letter.conversationId(),
                    letter.why(),
                    letter.resends(),
                    letter.diedAt());
        }
    }

    record Letters(List<Letter> items, @Nullable String next) {}

    @ApiAnswers(
            value = "Events that a webhook has not taken or whose workflow was refused, the latest first.",
            problems = 400)
    @Needs(Role.OPERATOR)
    @GetMapping
    Letters list(@PathVariable String ws, @RequestParam(required = false) @Nullable String cursor) {
        Page<DeadLetter> page = views.undelivered(ws, cursor);
        return new Letters(page.items().stream().map(Letter::of).toList(), page.next());
    }

    @ApiAnswers(
            value =
                    "Posts an event to its webhook again, for another three days, under the same webhook-id; or starts its"
                            + " workflow.",
            problems = {404, 409})
    @Needs(Role.OPERATOR)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/{trigger}/{event}/resend")
    Letter resend(@PathVariable String ws, @PathVariable String trigger, @PathVariable String event) {
        DeadLetter letter = letters.find(ws, trigger, event)
                .orElseThrow(() -> Problem.notFound("No dead letter has this trigger and event."));
        if (letter.deliveredAt() != null) {
            throw Problem.conflict("This event has been taken since.");
        }
        runs.post(new WebhookCall(ws, trigger, event, letter.resends() + 1));
        return Letter.of(letter);
    }
}
