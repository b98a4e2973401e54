package dev.maillon.store.media;

import java.time.Instant;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An uploaded file; its bytes are elsewhere.
 *
 * @param size in bytes
 */
@Table("media")
public record Media(String workspace, String id, String contentType, long size, Instant createdAt) {}
