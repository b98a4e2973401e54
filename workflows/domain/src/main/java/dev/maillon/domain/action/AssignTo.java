package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Whom a conversation is given to: an exact name, else an id (R8). JSON: {@code {"team": …}}, {@code {"user": …}}, … */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(AssignTo.User.class),
    @JsonSubTypes.Type(AssignTo.Team.class),
    @JsonSubTypes.Type(AssignTo.AiAgent.class),
    @JsonSubTypes.Type(AssignTo.Named.class)
})
public sealed interface AssignTo {

    record User(String user) implements AssignTo {}

    record Team(String team) implements AssignTo {}

    record AiAgent(String agent) implements AssignTo {}

    /** A name whose kind the instruction leaves open, as {@code @Sales} does; a name that two kinds share is ambiguous. */
    record Named(String name) implements AssignTo {}
}
