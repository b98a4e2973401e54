package dev.maillon.starter.gateway;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of uploaded files are: a folder here, an object store for whoever puts another one in its place. */
public interface MediaStore {

    /**
     * Keeps a file; once it answers, the file is whole.
     *
     * @return its size in bytes
     */
    long keep(String workspace, String mediaId, InputStream bytes) throws IOException;
}
