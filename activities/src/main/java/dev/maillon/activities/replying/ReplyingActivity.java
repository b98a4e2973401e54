package dev.maillon.activities.replying;

import dev.maillon.activities.acting.Storable;
import dev.maillon.activities.replying.AgentReplies.Written;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.PendingWork.Kind;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.turns.Turns;
import dev.maillon.store.turns.Turns.Held;
import dev.maillon.turns.step.Replying;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** {@inheritDoc} */
@Component
public record ReplyingActivity(
        Storable storable, InstantSource clock, Turns turns, Replies replies, AgentReplies agentReplies)
        implements Replying {

    @Override
    public Replied reply(Reply request) {
        Instant at = clock.instant();
        return storable.orElse(
                () -> reply(request, held -> agentReplies.write(request, held, at)),
                () -> reply(request, held -> agentReplies.writeNone(request, held, at)));
    }

    private Replied reply(Reply request, Function<Held, Written> writing) {
        Held held = turns.hold(request.turn());
        return replies.ofTurn(request.turn())
                .map(ReplyingActivity::answer)
                .orElseGet(() -> answer(writing.apply(held)));
    }

    private static Replied answer(Written written) {
        return switch (written) {
            case Written.Kept(var reply) -> answer(reply);
            case Written.Untrue(List<Untruth> why) ->
                new Replied.Untrue(why.getFirst().kind());
        };
    }

    /** The same whatever has become of the reply since. */
    private static Replied answer(dev.maillon.domain.turn.Reply reply) {
        if (reply.wasStored()) {
            return new Replied.Stored(reply.id(), reply.leaves() ? PendingWork.of(Kind.DELIVERY) : PendingWork.NOTHING);
        }
        String reason = Objects.requireNonNullElse(reply.reason(), "");
        return switch (reply.status()) {
            case NONE -> new Replied.None(reason);
            case FAILED, STORED, DELIVERED -> new Replied.Failed(reason);
        };
    }
}
