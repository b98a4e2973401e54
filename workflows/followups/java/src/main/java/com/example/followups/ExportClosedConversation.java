package com.example.followups;

import dev.maillon.contract.Event;
import dev.maillon.contract.Status;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Files a conversation in the CRM once it is closed: a follow-up of {@code conversation_closed}. */
@WorkflowInterface
public interface ExportClosedConversation {

    /** @return the entry */
    @WorkflowMethod
    CrmEntry export(Event<Status> closed);
}
