package com.example.followups;

import dev.maillon.contract.Event;
import dev.maillon.contract.Status;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Asks the customer for a rating some time after the close, and stores the answer in the contact field {@code rating}: a follow-up of
 * {@code conversation_closed}.
 */
@WorkflowInterface
public interface AskForRating {

    /** @return the stars, or 0 where the customer gave none */
    @WorkflowMethod
    int ask(Event<Status> closed);
}
