package dev.maillon.store.views;

import dev.maillon.domain.action.ConversationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations; a null lets all pass.
 *
 * @param assignee id of a user or an agent, or {@code none}
 * @param contact id of the contact, here or at the gateway
 */
public record ConversationFilter(
        @Nullable ConversationStatus status,
        @Nullable String assignee,
        @Nullable String contact) {

    public static final ConversationFilter ALL = new ConversationFilter(null, null, null);
}
