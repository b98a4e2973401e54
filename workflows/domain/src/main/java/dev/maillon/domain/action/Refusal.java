package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an action was refused. Nothing was changed. */
public enum Refusal {
    /** No user, team, agent, field, stage or closing note has exactly this name or id (R19). */
    @JsonProperty("unknown_name")
    UNKNOWN_NAME,
    /** Two have it. */
    @JsonProperty("ambiguous_name")
    AMBIGUOUS_NAME,
    /** The agent's catalog entry doesn't list this action (R25). */
    @JsonProperty("not_enabled")
    NOT_ENABLED,
    /** The agent's instructions don't mention this name (R42). */
    @JsonProperty("not_mentioned")
    NOT_MENTIONED,
    /** The value doesn't fit the field's type (R20). */
    @JsonProperty("invalid_value")
    INVALID_VALUE,
    /** Round robin or least open among several teams or users (R12). */
    @JsonProperty("several_targets")
    SEVERAL_TARGETS,
    /** The team has no enabled member. */
    @JsonProperty("no_eligible_member")
    NO_ELIGIBLE_MEMBER,
    /** The AI agent is disabled. */
    @JsonProperty("agent_disabled")
    AGENT_DISABLED,
    /** The user is disabled. */
    @JsonProperty("user_disabled")
    USER_DISABLED,
    /** Beyond the agent's {@code maxActions} (R28). */
    @JsonProperty("too_many_actions")
    TOO_MANY_ACTIONS,
    /** Too many hand-overs in one turn, or too deep a chain of follow-ups (R16). */
    @JsonProperty("loop")
    LOOP,
    /** Closing needs an open conversation. */
    @JsonProperty("already_closed")
    ALREADY_CLOSED,
    /** The text can't be sent. */
    @JsonProperty("not_sendable")
    NOT_SENDABLE,
    /** What is to be undone was changed by somebody since. */
    @JsonProperty("changed_since")
    CHANGED_SINCE,
    /** It has reached the customer, and cannot be taken back. */
    @JsonProperty("not_undoable")
    NOT_UNDOABLE
}
