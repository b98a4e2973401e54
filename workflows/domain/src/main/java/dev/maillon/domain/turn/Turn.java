package dev.maillon.domain.turn;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.json.WireNamed;
import org.jspecify.annotations.Nullable;

/**
 * A turn's row.
 *
 * @param agent the last agent who acted; null where nobody, a person or the fallback did
 * @param nobodyReason why no agent acts; null where one does
 * @param epoch what the turn's next effect must find
 * @param runId of the latest run that opened it
 */
public record Turn(
        String workspace,
        String id,
        String conversationId,
        Kind kind,
        Phase phase,
        @Nullable Actor agent,
        @Nullable String nobodyReason,
        int catalogVersion,
        int episode,
        long epoch,
        String runId,
        @Nullable TurnResult result) {

    public enum Kind implements WireNamed {
        AGENT,
        /** The messages are recorded and no one has to act. */
        NOBODY,
        STAFF
    }

    public enum Phase implements WireNamed {
        /** Messages may join. */
        OPEN,
        /** Its first effect has happened; the plan stands. */
        COMMITTED,
        ENDED
    }

    public static Turn begun(Conversation by, String id, int catalogVersion, String runId) {
        return new Turn(
                by.workspace(),
                id,
                by.id(),
                Kind.AGENT,
                Phase.OPEN,
                null,
                null,
                catalogVersion,
                by.episode(),
                by.epoch(),
                runId,
                null);
    }

    /** One action of a person, done at once. */
    public static Turn ofStaff(Conversation by, String id, int catalogVersion, String runId) {
        return begun(by, id, catalogVersion, runId)
                .with(Kind.STAFF, Phase.COMMITTED, null, null, by.episode(), by.epoch(), runId);
    }

    public TurnRef ref() {
        return new TurnRef(workspace, conversationId, id);
    }

    /** An agent takes it, from the conversation as it is now. */
    public Turn forAgent(Actor acting, Conversation now, String run) {
        return with(Kind.AGENT, Phase.OPEN, acting, null, now.episode(), now.epoch(), run);
    }

    /** No agent can take it, and the fallback answers. */
    public Turn forFallback(String reason, Conversation now, String run) {
        return with(Kind.AGENT, Phase.OPEN, null, reason, now.episode(), now.epoch(), run);
    }

    /** No agent has to act: the messages are recorded, and that is all. */
    public Turn forNobody(String reason, Conversation now, String run) {
        return with(Kind.NOBODY, Phase.COMMITTED, null, reason, now.episode(), now.epoch(), run);
    }

    /** Its plan stands. @param acting who does the leg; the system (a fallback) leaves the agent's name in place */
    public Turn committedBy(Actor acting) {
        boolean byAgent = acting.type() == Actor.Type.AI_AGENT;
        return with(kind, Phase.COMMITTED, byAgent ? acting : agent, nobodyReason, episode, epoch, runId);
    }

    /** After one of its own effects. */
    public Turn expecting(long nextEpoch) {
        return with(kind, phase, agent, nobodyReason, episode, nextEpoch, runId);
    }

    public Turn carriedBy(String run) {
        return with(kind, phase, agent, nobodyReason, episode, epoch, run);
    }

    private Turn with(
            Kind asKind,
            Phase inPhase,
            @Nullable Actor by,
            @Nullable String reason,
            int atEpisode,
            long atEpoch,
            String run) {
        return new Turn(
                workspace,
                id,
                conversationId,
                asKind,
                inPhase,
                by,
                reason,
                catalogVersion,
                atEpisode,
                atEpoch,
                run,
                result);
    }
}
