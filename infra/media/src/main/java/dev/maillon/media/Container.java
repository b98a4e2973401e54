package dev.maillon.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What sound comes in (R31). Files that are none of these are never given to a decoder. */
public enum Container {
    MP3("audio/mpeg"),
    WAV("audio/vnd.wave"),
    FLAC("audio/x-flac"),
    /** M4A, M4V, MP4, MOV and 3GPP are one format. */
    MP4(
            "audio/mp4",
            "video/mp4",
            "application/mp4",
            "video/quicktime",
            "application/quicktime",
            "video/x-m4v",
            "video/3gpp",
            "video/3gpp2"),
    /** OGG, OGA and Opus. */
    OGG("application/ogg", "audio/ogg", "audio/vorbis", "audio/opus", "audio/speex", "audio/x-oggflac", "video/ogg"),
    AAC("audio/x-aac"),
    AIFF("audio/x-aiff"),
    AVI("video/x-msvideo"),
    /** MKV, WEBM and WEBA. */
    MATROSKA("application/x-matroska", "audio/x-matroska", "video/x-matroska", "audio/webm", "video/webm"),
    /** WMV. */
    ASF("video/x-ms-asf", "video/x-ms-wmv", "audio/x-ms-wma", "application/x-ms-asf"),
    MPEG("video/mpeg"),
    /** What phones record as 3GPP without a picture. */
    AMR("audio/amr", "audio/amr-wb");

    private final Set<String> contentTypes;

    Container(String... contentTypes) {
        this.contentTypes = Set.of(contentTypes);
    }

    /** By its first bytes; empty if it is none of them. */
    public static Optional<Container> of(Path file) throws IOException {
        String contentType = ContentTypes.of(file);
        return Arrays.stream(values())
                .filter(container -> container.contentTypes.contains(contentType))
                .findFirst();
    }
}
