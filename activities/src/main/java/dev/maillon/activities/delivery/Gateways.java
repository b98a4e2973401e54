package dev.maillon.activities.delivery;

import dev.maillon.activities.posting.Post;
import dev.maillon.activities.posting.Posted;
import dev.maillon.activities.posting.Posting;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.turn.Reply;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.replies.Outgoing.Waiting;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The gateways behind the channels. Address and secret are looked up at each attempt: a corrected catalog helps a reply that waits. */
@Component
record Gateways(Catalogs catalogs, Posting posting) {

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
