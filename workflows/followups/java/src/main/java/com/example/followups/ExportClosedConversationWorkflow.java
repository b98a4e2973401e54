package com.example.followups;

import dev.maillon.contract.Event;
import dev.maillon.contract.Status;
import io.temporal.workflow.Workflow;

/** {@inheritDoc} */
public final class ExportClosedConversationWorkflow implements ExportClosedConversation {

    private final Crm crm = Workflow.newActivityStub(Crm.class, Crm.OPTIONS);

    @Override
    public CrmEntry export(Event<Status> closed) {
        CrmEntry entry =
                CrmEntry.here(closed.id(), "closed as " + closed.after().closingNote() + ", filed");
        crm.file(entry);
        return entry;
    }
}
