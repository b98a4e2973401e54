package dev.maillon.activities.healing;

import com.google.protobuf.ByteString;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.turns.ConversationStart;
import dev.maillon.turns.MessageSlices;
import io.temporal.api.common.v1.Payloads;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryRequest;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryResponse;
import io.temporal.client.WorkflowClient;
import io.temporal.common.converter.DataConverterException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Reads what a run was started and told with, as its own code would have. */
@Component
record RunHistory(WorkflowClient client) {

    /** A history has 50 MiB and an event 2 MiB at most: few at once. */
    private static final int AT_ONCE = 32;

    /** @param token empty for the first page */
    GetWorkflowExecutionHistoryResponse page(WorkflowExecution run, ByteString token) {
        return client.getWorkflowServiceStubs()
                .blockingStub()
                .withDeadlineAfter(10, TimeUnit.SECONDS)
                .getWorkflowExecutionHistory(GetWorkflowExecutionHistoryRequest.newBuilder()
                        .setNamespace(client.getOptions().getNamespace())
                        .setExecution(run)
                        .setMaximumPageSize(AT_ONCE)
                        .setNextPageToken(token)
                        .build());
    }

    /** Empty if the event is not the start of a conversation's run. */
    Optional<ConversationStart> start(HistoryEvent event) {
        return event.hasWorkflowExecutionStartedEventAttributes()
                ? read(event.getWorkflowExecutionStartedEventAttributes().getInput(), ConversationStart.class)
                        .filter(start -> start.workspace() != null && start.conversationId() != null)
                : Optional.empty();
    }

    static boolean isMessage(HistoryEvent event) {
        return event.getWorkflowExecutionSignaledEventAttributes()
                .getSignalName()
                .equals("receive");
    }

    /** Empty if the signal is no message that could be stored. */
    Optional<InboundMessage> message(HistoryEvent signal) {
        return read(signal.getWorkflowExecutionSignaledEventAttributes().getInput(), InboundMessage.class)
                .filter(RunHistory::isWhole);
    }

    /** A client of Temporal's may have left out what the API insists on. */
    private static boolean isWhole(InboundMessage message) {
        return message.id() != null
                && message.channel() != null
                && message.contact() != null
                && message.contact().externalId() != null
                && MessageSlices.fits(message);
    }

    private <T> Optional<T> read(Payloads input, Class<T> type) {
        try {
            return Optional.ofNullable(
                    client.getOptions().getDataConverter().fromPayloads(0, Optional.of(input), type, type));
        } catch (DataConverterException unreadable) {
            return Optional.empty();
        }
    }
}
