package dev.maillon.local.crm;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** Prepares a greeting for a contact who has become a qualified lead. */
@WorkflowInterface
public interface GreetQualifiedLead {

    /** @return the entry */
    @WorkflowMethod
    CrmEntry greet(Event event);

    /** What it needs of an event, which only ever gains properties: of {@code lifecycle_stage_updated}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Event(String id, String contactId, Actor actor, After after) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Actor(String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record After(String stage) {}
}
