package dev.maillon.starter.gateway;

import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.starter.catalogs.KnownCatalogs;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.temporal.ConversationRuns;
import dev.maillon.starter.temporal.ConversationRuns.Run;
import dev.maillon.store.messages.HandledMessages.Handled;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes messages in: an unknown channel is refused, a redelivery answered as the first was, everything else handed over. */
@Component
record Arrivals(
        KnownCatalogs catalogs,
        Redeliveries redeliveries,
        AttachmentChecks attachments,
        ConversationIds ids,
        ConversationRuns runs) {

    /** @param runId of the run that carries the message's turn */
    record Acknowledged(String conversationId, String workflowId, String runId) {
        Run run() {
            return new Run(workflowId, runId);
        }
    }

    Acknowledged take(String workspace, InboundMessage message) {
        if (!catalogs.hasChannel(workspace, message.channel())) {
            throw Problem.notFound(
                    "channel", "No channel has this id. Use the id of a channel of the catalog, or add it there.");
        }
        Optional<Handled> before = redeliveries.find(workspace, message);
        if (before.isEmpty()) {
            attachments.check(workspace, message);
        }
        return before.filter(Handled::ended)
                .map(handled -> acknowledged(workspace, handled))
                .orElseGet(() -> handOver(workspace, message, before));
    }

    /** A redelivery goes to the conversation of the first, whatever contact its body names now. */
    private Acknowledged handOver(String workspace, InboundMessage message, Optional<Handled> before) {
        String conversationId = before.map(Handled::conversationId)
                .orElseGet(() ->
                        ids.of(workspace, message.channel(), message.contact().externalId()));
        Run run = runs.receive(new ConversationKey(workspace, conversationId), message);
        return new Acknowledged(conversationId, run.workflowId(), run.runId());
    }

    private static Acknowledged acknowledged(String workspace, Handled handled) {
        String runId = handled.runId();
        return new Acknowledged(
                handled.conversationId(),
                new ConversationKey(workspace, handled.conversationId()).workflowId(),
                runId == null ? "" : runId);
    }
}
