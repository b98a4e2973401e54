package dev.maillon.domain.action;

import dev.maillon.domain.json.WireNamed;

/** Why an action was refused. Nothing was changed. */
public enum Refusal implements WireNamed {
    /** No user, team, agent, field, stage or closing note has exactly this name or id (R19). */
    UNKNOWN_NAME,
    /** Two have it. */
    AMBIGUOUS_NAME,
    /** The agent's catalog entry doesn't list this action (R25). */
    NOT_ENABLED,
    /** The agent's instructions don't mention this name (R42). */
    NOT_MENTIONED,
    /** The value doesn't fit the field's type (R20). */
    INVALID_VALUE,
    /** Round robin or least open among several teams or users (R12). */
    SEVERAL_TARGETS,
    /** The team has no enabled member. */
    NO_ELIGIBLE_MEMBER,
    /** The AI agent is disabled. */
    AGENT_DISABLED,
    /** The user is disabled. */
    USER_DISABLED,
    /** Beyond the agent's {@code maxActions} (R28). */
    TOO_MANY_ACTIONS,
    /** Too many hand-overs in one turn, or too deep a chain of follow-ups (R16). */
    LOOP,
    /** Closing needs an open conversation. */
    ALREADY_CLOSED,
    /** The text can't be sent. */
    NOT_SENDABLE,
    /** The database takes no such value. */
    NOT_STORABLE,
    /** Somebody else has changed it since: since the turn was opened, or since what is to be undone. */
    CHANGED_SINCE,
    /** It has reached the customer, and cannot be taken back. */
    NOT_UNDOABLE
}
