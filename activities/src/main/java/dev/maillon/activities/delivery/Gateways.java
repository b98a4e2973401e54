package dev.maillon.activities.delivery;

import dev.maillon.activities.posting.Post;
import dev.maillon.activities.posting.Posted;
import dev.maillon.activities.posting.Posting;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.turn.Reply;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.replies.Outgoing.Waiting;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The gateways behind the channels. Address and secret are looked up at each attempt: a corrected catalog helps a reply that waits. */
@Component
record Gateways(Catalogs catalogs, Posting posting) {

    /**
     * A reply as the gateway receives it: a published format that only ever gains properties. Every attempt sends the same.
     *
     * @param inReplyTo the gateway's id of the last message that the turn handled; null if a person wrote unasked
     */
    public record ReplyOut(
            String id,
            String conversationId,
            String turnId,
            String channel,
            To contact,
            String text,
            @Nullable String inReplyTo,
            From from,
            Instant at) {

        /** @param externalId the contact's id at the gateway */
        public record To(String externalId) {}

        public record From(Actor.Type type, String name) {}

        static ReplyOut of(Waiting waiting) {
            Reply reply = waiting.reply();
            return new ReplyOut(
                    reply.id(),
                    reply.conversationId(),
                    reply.turnId(),
                    reply.channel(),
                    new To(waiting.externalId()),
                    Objects.requireNonNull(reply.text(), "a stored reply has a text"),
                    reply.inReplyTo(),
                    new From(reply.from().type(), reply.from().name()),
                    reply.storedAt());
        }
    }

    Posted post(Waiting waiting) {
        Reply reply = waiting.reply();
        Optional<Catalog.Channel> channel =
                catalogs.current(reply.workspace()).catalog().channel(reply.channel());
        URI url = channel.map(Catalog.Channel::replyUrl).orElse(null);
        if (channel.isEmpty() || url == null) {
            return new Posted.Refused("the channel " + reply.channel() + " has no replyUrl any more");
        }
        String json = Json.mapper().writeValueAsString(ReplyOut.of(waiting));
        return posting.post(
                new Post(reply.workspace(), reply.id(), url, channel.get().secret(), json));
    }
}
