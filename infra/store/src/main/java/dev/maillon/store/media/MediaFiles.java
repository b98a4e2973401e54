package dev.maillon.store.media;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** The table {@code media}. */
public interface MediaFiles extends Repository<Media, String> {

    /** @param at UTC */
    @Modifying
    @Query("""
            INSERT INTO media (workspace, id, content_type, size, created_at)
            VALUES (:workspace, :id, :contentType, :size, :at)""")
    void add(
            @Param("workspace") String workspace,
            @Param("id") String id,
            @Param("contentType") String contentType,
            @Param("size") long size,
            @Param("at") LocalDateTime at);

    @Query("SELECT * FROM media WHERE workspace = :workspace AND id = :id")
    Optional<Media> find(@Param("workspace") String workspace, @Param("id") String id);
}
