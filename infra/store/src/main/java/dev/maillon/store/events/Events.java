package dev.maillon.store.events;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.json.Json;
import dev.maillon.store.Times;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code event} and {@code event_feed}. An event is stored in the transaction of what it tells. */
@Repository
public class Events {

    private final JdbcClient jdbc;

    public Events(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs in the transaction of the effect.
     *
     * @param publish false for a close that waits for its summary or note
     */
    public void record(ActionEvent event, boolean publish) {
        EventHeader header = event.header();
        jdbc.sql("""
                INSERT INTO event (workspace, id, conversation_id, turn_id, episode, type, body, at, published_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(header.workspace())
                .param(header.id())
                .param(header.conversationId())
                .param(header.turnId())
                .param(header.episode())
                .param(typeOf(event))
                .param(Json.mapper().writeValueAsString(event))
                .param(Times.column(header.at()))
                .param(publish ? Times.column(header.at()) : null)
                .update();
        if (publish) {
            feed(header);
        }
    }

    /** The published JSON. */
    public Optional<String> body(String workspace, String eventId) {
        return jdbc.sql("SELECT body FROM event WHERE workspace = ? AND id = ?")
                .params(workspace, eventId)
                .query(String.class)
                .optional();
    }

    /** The last so many of an episode, in the order in which they were made; a close that still waits for its summary too. */
    public List<ActionEvent> ofEpisode(String workspace, String conversationId, int episode, int most) {
        return jdbc.sql("""
                SELECT body FROM event WHERE workspace = ? AND conversation_id = ? AND episode = ?
                ORDER BY seq DESC LIMIT ?""")
                .params(workspace, conversationId, episode, most)
                .query((row, number) -> Json.mapper().readValue(row.getString(1), ActionEvent.class))
                .list()
                .reversed();
    }

    public Optional<ActionEvent> find(String workspace, String eventId) {
        return body(workspace, eventId).map(body -> Json.mapper().readValue(body, ActionEvent.class));
    }

    /** How many events a turn has; their ids begin with the turn's and a #, so they lie in one range of the key. */
    public int count(String workspace, String turnId) {
        return jdbc.sql("SELECT COUNT(*) FROM event WHERE workspace = ? AND id > ? AND id < ?")
                .params(workspace, turnId + "#", turnId + "$")
                .query(Integer.class)
                .single();
    }

    void feed(EventHeader header) {
        jdbc.sql("INSERT INTO event_feed (workspace, event_id) VALUES (?, ?)")
                .params(header.workspace(), header.id())
                .update();
    }

    private static String typeOf(ActionEvent event) {
        return Arrays.stream(ActionEvent.class.getAnnotation(JsonSubTypes.class).value())
                .filter(type -> type.value() == event.getClass())
                .findFirst()
                .orElseThrow()
                .name();
    }
}
