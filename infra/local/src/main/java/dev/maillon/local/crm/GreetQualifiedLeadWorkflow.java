package dev.maillon.local.crm;

import io.temporal.workflow.Workflow;

/** {@inheritDoc} */
public final class GreetQualifiedLeadWorkflow implements GreetQualifiedLead {

    private final Crm crm = Workflow.newActivityStub(Crm.class, Crm.OPTIONS);

    @Override
    public CrmEntry greet(Event event) {
        Workflow.getLogger(GreetQualifiedLeadWorkflow.class).info("Greeting contact {}", event.contactId());
        CrmEntry entry = CrmEntry.here(
                event.id(),
                "made " + event.after().stage() + " by " + event.actor().name() + ", greeting prepared");
        crm.file(entry);
        return entry;
    }
}
