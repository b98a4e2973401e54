package dev.maillon.domain.reassignment;

/**
 * A bulk reassignment.
 *
 * @param id digest of the Idempotency-Key; with a conversation's id also the key of its staff action
 */
public record ReassignmentId(String workspace, String id) {

    /** A reassignment has one run at most. */
    public String workflowId() {
        return "reassignment/" + workspace + "/" + id;
    }
}
