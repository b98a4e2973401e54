package dev.maillon.local.crm;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.jspecify.annotations.Nullable;

/** Files a conversation in the CRM once it is closed. */
@WorkflowInterface
public interface ExportClosedConversation {

    /** @return the entry */
    @WorkflowMethod
    CrmEntry export(Event event);

    /** What it needs of an event, which only ever gains properties: of {@code conversation_closed}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Event(String id, String conversationId, int episode, After after) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record After(@Nullable String closingNote, @Nullable String summary) {}
}
