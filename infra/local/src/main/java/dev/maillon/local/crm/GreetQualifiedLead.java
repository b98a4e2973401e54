package dev.maillon.local.crm;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Prepares a greeting for a contact who has become a qualified lead. */
@WorkflowInterface
public interface GreetQualifiedLead {

    /** @return the entry */
    @WorkflowMethod
    CrmEntry greet(Event event);

    /** What it needs of {@code lifecycle_stage_updated}. */
    record Event(String id, String contactId, Actor actor, After after) {}

    record Actor(String name) {}

    record After(String stage) {}
}
