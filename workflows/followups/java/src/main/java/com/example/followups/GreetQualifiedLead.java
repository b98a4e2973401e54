package com.example.followups;

import dev.maillon.contract.Event;
import dev.maillon.contract.Stage;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Prepares a greeting for a contact who has become a qualified lead: a follow-up of {@code lifecycle_stage_updated}. */
@WorkflowInterface
public interface GreetQualifiedLead {

    /** @return the entry */
    @WorkflowMethod
    CrmEntry greet(Event<Stage> updated);
}
