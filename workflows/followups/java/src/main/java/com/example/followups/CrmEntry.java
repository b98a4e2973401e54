package com.example.followups;

import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInfo;

/**
 * A line in the CRM.
 *
 * @param eventId what it is about; filed again under the same id, it is the same line
 */
public record CrmEntry(String eventId, String workflowType, String workflowId, String runId, String text) {

    /** As the workflow that calls writes it. */
    static CrmEntry here(String eventId, String text) {
        WorkflowInfo info = Workflow.getInfo();
        return new CrmEntry(eventId, info.getWorkflowType(), info.getWorkflowId(), info.getRunId(), text);
    }
}
