package dev.maillon.media;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its first bytes. Its name and what its sender calls it have no say. */
final class ContentTypes {

    /** The magic bytes alone: no parser ever sees a customer's file. */
    private static final Detector MAGIC = MimeTypes.getDefaultMimeTypes();

    private ContentTypes() {}

    /** @return {@code application/octet-stream} if nobody can tell */
    static String of(Path file) throws IOException {
        Metadata nothing = new Metadata();
        try (TikaInputStream bytes = TikaInputStream.get(file)) {
            return MAGIC.detect(bytes, nothing).getBaseType().toString();
        }
    }
}
