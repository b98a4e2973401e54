package dev.maillon.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * Open or closed.
 *
 * @param status {@code open} or {@code closed}
 * @param closingNote exact name of one of the workspace's closing notes; null where none was chosen
 * @param summary of the closed episode; null where there is none
 * @param summaryBy {@code playbook}, or the model that wrote it
 * @param summaryMissing why there is none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Status(
        String status,
        @Nullable String closingNote,
        @Nullable String summary,
        @Nullable String summaryBy,
        @Nullable String summaryMissing) {}
