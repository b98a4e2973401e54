package dev.maillon.domain.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An agent and a trigger's workflow would have their hands on one conversation for one and the same event (R35).
 *
 * @param trigger its id
 * @param agent id of the agent
 * @param does the action of the trigger's workflow that is in the way, such as {@code assign}
 * @param message what would happen, and the way out
 */
public record Conflict(Kind kind, String trigger, String agent, String does, String message) {

    public enum Kind {
        /** A conversation opens: the default agent gets it and answers, and the workflow moves it, too. */
        @JsonProperty("default_agent_on_opening")
        DEFAULT_AGENT_ON_OPENING,
        /** An agent has just been given the conversation, and the workflow takes it away. */
        @JsonProperty("given_to_agent")
        GIVEN_TO_AGENT,
        /** The workflow reacts to what an agent did by doing the opposite, or the same once more. */
        @JsonProperty("done_by_agent")
        DONE_BY_AGENT
    }
}
