package dev.maillon.store.catalogs;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One version of a workspace's catalog; never changed once written.
 *
 * @param version from 1; its ETag
 * @param document as it was sent
 * @param digest SHA-256 of the document, hex
 * @param createdBy who put it, such as {@code key:local-demo}
 */
@Table("catalog_version")
public record CatalogVersion(
        String workspace, int version, String document, String digest, String createdBy, Instant createdAt) {}
