package dev.maillon.media;

/**
 * A file that is kept.
 *
 * @param mediaId the SHA-256 of its bytes, in hexadecimal
 * @param size in bytes
 * @param contentType what it is by its content, {@code application/octet-stream} if nobody can tell
 */
public record Media(String mediaId, long size, String contentType) {}
