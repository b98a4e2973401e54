package dev.maillon.bench.floor;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/** A turn: one message is stored, planned, acted upon, answered. */
@WorkflowInterface
public interface FloorTurn {

    String QUEUE = "floor";
    String MODEL_QUEUE = "floor-llm";
    String DELIVERY_QUEUE = "floor-delivery";

    @WorkflowMethod
    void run(String conversation);

    @SignalMethod
    void receive(Message message);

    /** What a customer writes. */
    record Message(String id, String externalId, String text) {}
}
