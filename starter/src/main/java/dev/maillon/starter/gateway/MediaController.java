package dev.maillon.starter.gateway;

import dev.maillon.media.MediaSettings;
import dev.maillon.media.MediaStore;
import dev.maillon.media.MediaStore.TooLargeException;
import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
record MediaController(MediaStore store, MediaSettings settings) {

    private static final Logger LOG = LoggerFactory.getLogger(MediaController.class);

    /** @param mediaId what a message's attachment names it by */
    record Uploaded(String mediaId) {}

    @ApiAnswers(
            value = "Takes a file that a message will name. The same file again gets the same mediaId.",
            problems = {400, 413, 415})
    @Needs(Role.GATEWAY)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(
            path = "/v1/workspaces/{ws}/media",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Uploaded upload(@PathVariable String ws, @RequestPart("file") MultipartFile file) {
        if (file.isEmpty()) {
            throw Problem.shape("file", "The part \"file\" is empty. Send the file's bytes.");
        }
        return new Uploaded(keep(ws, file));
    }

    /** The whole body is here by now, on the disk if it is large: what fails is the store. */
    private String keep(String ws, MultipartFile file) {
        long most = settings.maxSize().toBytes();
        try (InputStream bytes = file.getInputStream()) {
            return store.put(ws, bytes, most).mediaId();
        } catch (TooLargeException large) {
            throw Problem.tooLarge("file", "The file is over the limit of " + most + " bytes.");
        } catch (IOException away) {
            LOG.warn("A file could not be kept: {}", away.getClass().getSimpleName());
            throw Problem.away("The media store");
        }
    }
}
