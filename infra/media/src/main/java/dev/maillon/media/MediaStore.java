package dev.maillon.media;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where the bytes of customers' files are. A file's id is the SHA-256 of its bytes, so putting the same file again changes nothing, and
 * one workspace cannot tell what another has. An {@link IOException} is an outage, and what failed may be tried again.
 */
public interface MediaStore {

    /**
     * Keeps a file; once it answers, the file is whole. It never holds more than a small part of it in memory.
     *
     * @param workspace a name of letters, digits, {@code _} and {@code -}
     * @param most bytes that it may have
     * @throws TooLargeException if it has more; nothing is kept
     */
    Media put(String workspace, InputStream bytes, long most) throws IOException;

    /** @return empty if the workspace has no such file */
    Optional<Media> describe(String workspace, String mediaId) throws IOException;

    /**
     * @return to be closed; reading it may fail as this may
     * @throws NoSuchMediaException if the workspace has no such file
     */
    InputStream open(String workspace, String mediaId) throws IOException;

    /** Forgets a file, for all messages that name it; one that is not there is fine. */
    void delete(String workspace, String mediaId) throws IOException;

    /** The workspace has no file of this id. */
    final class NoSuchMediaException extends IOException {
        private static final long serialVersionUID = 1L;

        public NoSuchMediaException(String mediaId) {
            super("no file " + mediaId);
        }
    }

    /** A file has more bytes than it may. */
    final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        public TooLargeException(long most) {
            super("more than " + most + " bytes");
        }
    }
}
