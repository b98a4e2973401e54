package dev.maillon.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * Who has the conversation.
 *
 * @param type {@code user}, {@code ai_agent} or {@code none}
 * @param team name of the team that the user was chosen from; null where the assignment named the user
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Assignee(
        String type,
        @Nullable String id,
        @Nullable String name,
        @Nullable String team) {}
