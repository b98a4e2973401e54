package dev.maillon.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** A contact's lifecycle stage, by its exact name; null: none yet. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Stage(@Nullable String stage) {}
