package dev.maillon.activities.replying;

import dev.maillon.activities.acting.Storable;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.PendingWork.Kind;
import dev.maillon.store.replies.Replies;
import dev.maillon.store.turns.Turns;
import dev.maillon.store.turns.Turns.Held;
import dev.maillon.turns.step.Replying;
import java.time.Instant;
import java.time.InstantSource;
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

    private Replied reply(Reply request, Function<Held, Replied> writing) {
        Held held = turns.hold(request.turn());
        return replies.ofTurn(request.turn()).map(ReplyingActivity::answer).orElseGet(() -> writing.apply(held));
    }

    /** The same whatever has become of the reply since. */
    static Replied answer(dev.maillon.domain.turn.Reply reply) {
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
