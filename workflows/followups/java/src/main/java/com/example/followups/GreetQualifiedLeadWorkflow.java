package com.example.followups;

import dev.maillon.contract.Event;
import dev.maillon.contract.Stage;
import io.temporal.workflow.Workflow;

/** {@inheritDoc} */
public final class GreetQualifiedLeadWorkflow implements GreetQualifiedLead {

    private final Crm crm = Workflow.newActivityStub(Crm.class, Crm.OPTIONS);

    @Override
    public CrmEntry greet(Event<Stage> updated) {
        CrmEntry entry = CrmEntry.here(
                updated.id(),
                "made " + updated.after().stage() + " by " + updated.actor().name() + ", greeting prepared");
        crm.file(entry);
        return entry;
    }
}
