package dev.maillon.domain.catalog;

import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.json.WireNamed;

/**
 * An agent and a trigger's workflow would have their hands on one conversation for one and the same event (R35).
 *
 * @param trigger its id
 * @param agent id of the agent
 * @param does the action of the trigger's workflow that is in the way
 * @param message what would happen, and the way out
 */
public record Conflict(Kind kind, String trigger, String agent, ActionType does, String message) {

    public enum Kind implements WireNamed {
        /** A conversation opens: the default agent gets it and answers, and the workflow moves it, too. */
        DEFAULT_AGENT_ON_OPENING,
        /** An agent has just been given the conversation, and the workflow takes it away. */
        GIVEN_TO_AGENT,
        /** The workflow reacts to what an agent did by doing the opposite, or the same once more. */
        DONE_BY_AGENT
    }
}
