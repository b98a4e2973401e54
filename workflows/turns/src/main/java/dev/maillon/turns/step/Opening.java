package dev.maillon.turns.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.VoiceMessage;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.TurnRef;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Stores what the customer wrote and decides which turn it belongs to and who must act. */
@ActivityInterface
public interface Opening {

    /** Answers the same when it runs again. A committed turn that never ended comes before any new one. */
    Opened open(Open request);

    /** Stores messages that wait, before a run ends; they belong to no turn yet. */
    void keep(Open request);

    /** @param runId of the run that asks, for the turn's row */
    record Open(String workspace, String conversationId, String runId, List<InboundMessage> messages) {}

    /** @param due what an earlier run left undone */
    record Opened(Opening.Next next, PendingWork due) {}

    /** What the run is to do. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "next")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Next.Nothing.class, name = "nothing"),
        @JsonSubTypes.Type(value = Next.AgentActs.class, name = "agent_acts"),
        @JsonSubTypes.Type(value = Next.NobodyActs.class, name = "nobody_acts")
    })
    sealed interface Next {

        /** Every message is already handled: a redelivery, or a run that only a staff action started. */
        record Nothing() implements Next {}

        /**
         * @param epoch which the turn's first effect must find
         * @param committed the turn has had its first effect: its stored plan is finished, and messages wait for the next turn
         * @param unheard voice and video messages that have no transcript yet
         */
        record AgentActs(
                TurnRef turn,
                Actor agent,
                long epoch,
                boolean committed,

                @JsonInclude(JsonInclude.Include.NON_EMPTY) List<VoiceMessage> unheard)
                implements Next {

            /** The histories of turns without any do not name them. */
            public AgentActs {
                unheard = unheard == null ? List.of() : List.copyOf(unheard);
            }
        }

        /** The messages are recorded and nobody answers (R17). @param reason such as {@code assigned to a person} */
        record NobodyActs(TurnRef turn, String reason) implements Next {}
    }
}
