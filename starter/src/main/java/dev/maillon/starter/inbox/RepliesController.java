package dev.maillon.starter.inbox;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.turn.Reply;
import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.temporal.ConversationRuns;
import dev.maillon.starter.temporal.TemporalAway;
import dev.maillon.store.replies.Resending;
import dev.maillon.store.replies.Resending.Resent;
import dev.maillon.store.views.TurnView.ReplyView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /replies/{id}/resend}: a failed reply once more, under the same id. */
@RestController
record RepliesController(Resending resending, ConversationRuns runs) {

    private static final Logger LOG = LoggerFactory.getLogger(RepliesController.class);

    @ApiAnswers(
            value = "Sends an undelivered reply once more, under the same id.",
            problems = {404, 409})
    @Needs(Role.OPERATOR)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping(path = "/v1/workspaces/{ws}/replies/{id}/resend", produces = MediaType.APPLICATION_JSON_VALUE)
    ReplyView resend(@PathVariable String ws, @PathVariable String id) {
        return switch (resending.resend(ws, id)) {
            case Resent.Waiting waiting -> wake(waiting.reply());
            case Resent.NotFailed not ->
                throw Problem.conflict("Only a reply that failed as undelivered can be sent again; this one is "
                        + label(not.reply()) + ".");
            case Resent.TakenOver taken ->
                throw Problem.conflict("A person has taken this conversation over since. Write to the customer with the"
                        + " action send.");
            case Resent.Unknown unknown -> throw Problem.notFound("No reply has this id. A turn's reply shows it.");
        };
    }

    /** What is stored is found by healing within a minute, so a Temporal that is away delays it and no more. */
    private ReplyView wake(Reply reply) {
        try {
            runs.wake(new ConversationKey(reply.workspace(), reply.conversationId()));
        } catch (TemporalAway away) {
            LOG.warn("A reply that is to be sent again waits for healing: {}", away.getMessage());
        }
        return new ReplyView(reply.id(), reply.text(), label(reply), reply.reason());
    }

    private static String label(Reply reply) {
        return reply.status().wireName();
    }
}
