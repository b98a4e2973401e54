package dev.maillon.store.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.turn.TurnResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of some messages, or of a person's action.
 *
 * @param workflowId and {@code runId}: the latest run that carried it
 * @param agent id of the last agent that acted; null if nobody or a person did
 * @param messages the gateway's ids, in the order of arrival
 * @param voices the voice and video messages among them that were to be transcribed, in order
 * @param plan null if none was made, or none is committed yet
 * @param outcomes in the order of their positions
 * @param reply null while it is not decided
 * @param result null while it runs
 */
public record TurnView(
        String turnId,
        String workflowId,
        String runId,
        @Nullable String agent,
        int catalogVersion,
        List<String> messages,
        List<VoiceView> voices,
        @Nullable PlanView plan,
        List<OutcomeView> outcomes,
        @Nullable ReplyView reply,
        @Nullable TurnResult result,
        int modelCalls,
        long tokens,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /**
     * What became of a voice or video message.
     *
     * @param message the gateway's id of it
     * @param position among the message's attachments, from 1
     * @param status {@code pending}, {@code transcribed}, {@code failed} or {@code skipped}
     * @param reason why it has no transcript (R32)
     * @param seconds that it lasts, if it was transcribed
     * @param model that transcribed it
     */
    public record VoiceView(
            String message,
            int position,
            String status,
            @Nullable String reason,
            @Nullable String language,
            @Nullable Double seconds,
            @Nullable String model) {}

    /**
     * What was to be done, over all agents that acted.
     *
     * @param lines of the instructions, from 1, that were followed
     * @param fallback why no agent could answer, and the fallback did; absent if one could
     */
    public record PlanView(
            List<Action> actions,
            List<Integer> lines,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String fallback) {}

    /**
     * What it says to the customer.
     *
     * @param id null if no reply was ever made
     * @param status {@code none}, {@code stored}, {@code delivered} or {@code failed}
     * @param reason why it failed or there is none
     */
    public record ReplyView(
            @Nullable String id,
            @Nullable String text,
            String status,
            @Nullable String reason) {}
}
