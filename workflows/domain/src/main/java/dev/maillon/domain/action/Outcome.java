package dev.maillon.domain.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What became of an action. An expected refusal is a value; an outage is an exception. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Applied.class, name = "applied"),
    @JsonSubTypes.Type(value = Outcome.Unchanged.class, name = "unchanged"),
    @JsonSubTypes.Type(value = Outcome.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Outcome.Skipped.class, name = "skipped")
})
public sealed interface Outcome {

    /** Why it came out so, for an operator: one sentence, no customer's words. */
    String explanation();

    default OutcomeStatus status() {
        return switch (this) {
            case Applied applied -> OutcomeStatus.APPLIED;
            case Unchanged unchanged -> OutcomeStatus.UNCHANGED;
            case Refused refused -> OutcomeStatus.REFUSED;
            case Skipped skipped -> OutcomeStatus.SKIPPED;
        };
    }

    record Applied(State before, State after, String explanation) implements Outcome {}

    /** It was so already; no event is fired. */
    record Unchanged(State current, String explanation) implements Outcome {}

    /** @param suggestions the nearest names or the accepted form, best first; may be empty */
    record Refused(Refusal reason, String explanation, List<String> suggestions) implements Outcome {}

    record Skipped(Skip reason, String explanation) implements Outcome {}
}
