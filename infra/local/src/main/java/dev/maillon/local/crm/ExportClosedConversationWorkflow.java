package dev.maillon.local.crm;

import io.temporal.workflow.Workflow;

/** {@inheritDoc} */
public final class ExportClosedConversationWorkflow implements ExportClosedConversation {

    private final Crm crm = Workflow.newActivityStub(Crm.class, Crm.OPTIONS);

    @Override
    public CrmEntry export(Event event) {
        Workflow.getLogger(ExportClosedConversationWorkflow.class)
                .info("Exporting conversation {}", event.conversationId());
        CrmEntry entry = CrmEntry.here(event.id(), "closed as " + event.after().closingNote() + ", filed");
        crm.file(entry);
        return entry;
    }
}
