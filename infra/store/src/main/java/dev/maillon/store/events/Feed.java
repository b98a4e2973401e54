package dev.maillon.store.events;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;

/** The table {@code event_feed}, for those who publish. */
interface Feed {

    @Modifying
    @Query("INSERT INTO event_feed (workspace, event_id) VALUES (:workspace, :eventId)")
    void feed(String workspace, String eventId);
}
