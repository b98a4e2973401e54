package dev.maillon.starter.gateway;

import dev.maillon.starter.api.Answers;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.Texts;
import dev.maillon.store.Times;
import dev.maillon.store.keys.ApiKey.Role;
import dev.maillon.store.media.MediaFiles;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code POST /media}: a file that a message will name. */
@RestController
class MediaController {

    private final MediaStore store;
    private final MediaFiles files;
    private final InstantSource clock;

    MediaController(MediaStore store, MediaFiles files, InstantSource clock) {
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /** @param mediaId what a message's attachment names it by */
    record Uploaded(String mediaId) {}

    @Answers(
            value = "Takes a file that a message will name.",
            problems = {400, 413, 415})
    @Needs(Role.GATEWAY)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(
            path = "/v1/workspaces/{ws}/media",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Uploaded upload(@PathVariable String ws, @RequestPart("file") MultipartFile file) throws IOException {
        String contentType = contentTypeOf(file.getContentType());
        if (file.isEmpty()) {
            throw Problem.shape("file", "The part \"file\" is empty. Send the file's bytes.");
        }
        String mediaId = UUID.randomUUID().toString();
        try (InputStream bytes = file.getInputStream()) {
            long size = store.keep(ws, mediaId, bytes);
            files.add(ws, mediaId, contentType, size, Times.column(clock.instant()));
        }
        return new Uploaded(mediaId);
    }

    private static String contentTypeOf(@Nullable String contentType) {
        Texts.required("file", contentType, 255);
        return contentType == null ? "" : contentType;
    }
}
