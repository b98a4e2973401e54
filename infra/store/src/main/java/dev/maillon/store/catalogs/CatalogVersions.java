package dev.maillon.store.catalogs;

import dev.maillon.store.Adding;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The tables {@code catalog_version} and {@code catalog_current}. */
public interface CatalogVersions extends Repository<CatalogVersion, String>, Adding<CatalogVersion> {

    @Query("SELECT * FROM catalog_version WHERE workspace = :workspace AND version = :version")
    Optional<CatalogVersion> find(String workspace, int version);

    @Query("""
            SELECT v.* FROM catalog_version v JOIN catalog_current c ON c.workspace = v.workspace AND c.version = v.version
            WHERE c.workspace = :workspace""")
    Optional<CatalogVersion> findCurrent(String workspace);

    @Query("SELECT version FROM catalog_current WHERE workspace = :workspace")
    Optional<Integer> currentVersion(String workspace);

    /** Holds the workspace's catalog until the transaction ends. */
    @Query("SELECT version FROM catalog_current WHERE workspace = :workspace FOR UPDATE")
    Integer lock(String workspace);

    @Modifying
    @Query(
            "INSERT INTO catalog_current (workspace, version) VALUES (:workspace, 0) ON DUPLICATE KEY UPDATE version = version")
    void addWorkspace(String workspace);

    @Modifying
    @Query("UPDATE catalog_current SET version = :version WHERE workspace = :workspace")
    void makeCurrent(String workspace, int version);

    /** Newest first, without the documents. */
    @Query("""
            SELECT workspace, version, '' AS document, digest, created_by, created_at FROM catalog_version
            WHERE workspace = :workspace ORDER BY version DESC""")
    List<CatalogVersion> list(String workspace);
}
