package dev.maillon.activities.healing;

import com.google.protobuf.ByteString;
import dev.maillon.domain.conversation.ConversationKey;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.turns.ConversationStart;
import dev.maillon.turns.healing.Recovering.Recovered;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.activity.Activity;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Recovers what one run was told, a page of its history at a time, and has the conversation taken up. */
@Component
record RunRecovery(RunHistory history, LostMessages messages, ConversationStarts starts) {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecovery.class);

    Recovered recover(WorkflowExecution run) {
        Recovered recovered = new Recovered(1, 0, 0);
        try {
            GetWorkflowExecutionHistoryResponse page = history.page(run, ByteString.EMPTY);
            Optional<ConversationStart> start = history.start(page.getHistory().getEvents(0));
            recovered = recovered.and(recover(run, start, page));
            while (!page.getNextPageToken().isEmpty()) {
                Activity.getExecutionContext().heartbeat(run.getRunId());
                page = history.page(run, page.getNextPageToken());
                recovered = recovered.and(recover(run, start, page));
            }
            if (recovered.messages() > 0) {
                start.ifPresent(of -> starts.start(new ConversationKey(of.workspace(), of.conversationId())));
            }
        } catch (StatusRuntimeException failure) {
            // Temporal keeps it no longer, so there is nothing to be had of it.
            if (failure.getStatus().getCode() != Status.Code.NOT_FOUND) {
                throw failure;
            }
        }
        return recovered;
    }

    private Recovered recover(
            WorkflowExecution run, Optional<ConversationStart> start, GetWorkflowExecutionHistoryResponse page) {
        List<InboundMessage> told = new ArrayList<>();
        int unreadable = 0;
        for (HistoryEvent event : page.getHistory().getEventsList()) {
            if (RunHistory.isMessage(event)) {
                Optional<InboundMessage> message = start.flatMap(of -> history.message(event));
                message.ifPresentOrElse(told::add, () -> skip(run, event));
                unreadable += message.isPresent() ? 0 : 1;
            }
        }
        int stored = start.map(of -> messages.store(of, run.getRunId(), told)).orElse(0);
        return new Recovered(0, stored, unreadable);
    }

    private static void skip(WorkflowExecution run, HistoryEvent signal) {
        LOG.error(
                "Event {} of the ended run {} of {} holds no message that could be stored",
                signal.getEventId(),
                run.getRunId(),
                run.getWorkflowId());
    }
}
