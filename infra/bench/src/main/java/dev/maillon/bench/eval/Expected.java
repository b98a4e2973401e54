package dev.maillon.bench.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.turn.TurnResult;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What should come of a message.
 *
 * @param outcomes every receipt of the turn, in order
 * @param anyOrder their order does not matter
 * @param differentMembers each of the askers is given to somebody else
 * @param reply what becomes of it; if this is absent, there is one
 * @param replyReason why it failed or there is none
 * @param replyHolds all of these are in it
 * @param replyHoldsNot none of these is
 * @param result of the turn
 * @param state after the turn; what is not named here may be anything
 */
public record Expected(
        List<ExpectedOutcome> outcomes,
        boolean anyOrder,
        boolean differentMembers,
        ReplyIs reply,
        @Nullable String replyReason,
        List<ExpectedWords> replyHolds,
        List<ExpectedWords> replyHoldsNot,
        @Nullable TurnResult result,
        @Nullable ExpectedState state) {

    public Expected {
        Required.value("outcomes", outcomes);
        reply = reply == null ? ReplyIs.SENT : reply;
        replyHolds = replyHolds == null ? List.of() : replyHolds;
        replyHoldsNot = replyHoldsNot == null ? List.of() : replyHoldsNot;
    }

    public enum ReplyIs {
        /** Stored or delivered. */
        @JsonProperty("sent")
        SENT,
        @JsonProperty("none")
        NONE,
        @JsonProperty("failed")
        FAILED
    }

    public enum Status {
        @JsonProperty("applied")
        APPLIED,
        @JsonProperty("unchanged")
        UNCHANGED,
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("skipped")
        SKIPPED
    }

    /**
     * A receipt. What is not named here may be anything.
     *
     * @param action its type, such as {@code close_conversation}
     * @param status applied if it is absent
     * @param reason why it was refused or skipped
     * @param suggests the first suggestion of a refusal
     * @param team a member of which was chosen, or that was meant
     * @param user name or id, likewise {@code agent}
     * @param field name or id
     * @param value in its canonical form
     * @param note the closing note's name
     */
    public record ExpectedOutcome(
            String action,
            Status status,
            @Nullable String reason,
            @Nullable String suggests,
            @Nullable String team,
            @Nullable String user,
            @Nullable String agent,
            @Nullable String field,
            @Nullable FieldValue value,
            @Nullable String stage,
            @Nullable String note) {

        public ExpectedOutcome {
            Required.text("action", action);
            status = Objects.requireNonNullElse(status, Status.APPLIED);
        }
    }

    /**
     * The conversation and its contact.
     *
     * @param status {@code open} or {@code closed}
     * @param assignee id of a user or an agent, or {@code nobody}
     * @param fields by id; null: it has no value
     * @param closingNote {@code none}, {@code any} or a name
     * @param summary whether there is one
     */
    public record ExpectedState(
            @Nullable String status,
            @Nullable String assignee,
            @Nullable String stage,
            Map<String, @Nullable FieldValue> fields,
            @Nullable String closingNote,
            @Nullable Boolean summary) {

        public ExpectedState {
            fields = fields == null ? Map.of() : fields;
        }
    }
}
