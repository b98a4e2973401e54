package dev.maillon.worker;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code maillon.worker}: how much one process does at once.
 *
 * @param workflowSlots workflow tasks under way
 * @param localActivitySlots steps of a turn under way; each needs a database connection, so no more than the pool has
 * @param activitySlots steps under way that had to become regular activities
 * @param llmSlots plans and summaries under way
 * @param llmPerSecond how many of them Temporal hands out in a second, over all workers; 0: no limit
 * @param mediaSlots voice and video messages under way; each has a file on the disk, and for a moment a decoder
 * @param deliverySlots posts to gateways and webhooks under way
 * @param share of a queue's slots that the steps of one workspace hold at once, from 0 to 1; never under one slot. 1: no bound, for an
 *     installation of one workspace
 * @param cachedRuns runs that stay in memory between two workflow tasks
 * @param stopWithin how long a stop waits for what is under way
 */
@Validated
@ConfigurationProperties("maillon.worker")
public record WorkerSettings(
        @Min(1) @DefaultValue("64") int workflowSlots,
        @Min(1) @DefaultValue("16") int localActivitySlots,
        @Min(1) @DefaultValue("8") int activitySlots,
        @Min(1) @DefaultValue("64") int llmSlots,
        @PositiveOrZero @DefaultValue("0") double llmPerSecond,
        @Min(1) @DefaultValue("8") int mediaSlots,
        @Min(1) @DefaultValue("64") int deliverySlots,

        @DecimalMin("0") @DecimalMax("1") @DefaultValue("0.5")
        double share,

        @Min(10) @DefaultValue("600") int cachedRuns,
        @NotNull @DefaultValue("20s") Duration stopWithin) {

    /** @throws IllegalStateException if more steps would be under way than there are connections */
    void checkAgainstPool(int connections) {
        if (localActivitySlots > connections) {
            throw new IllegalStateException("maillon.worker.local-activity-slots is " + localActivitySlots
                    + ", but maillon.store.pool-size is " + connections
                    + ": steps would time out waiting for a connection. Lower the one or raise the other.");
        }
    }
}
