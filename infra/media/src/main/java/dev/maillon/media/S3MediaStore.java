package dev.maillon.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A bucket of any store that speaks S3; an object's key is the workspace and the id.
 *
 * @param prefix of all keys; may be empty
 */
record S3MediaStore(S3Client client, String bucket, String prefix, WorkFolder work) implements MediaStore {

    /** Whoever asks whether a file is there has somebody waiting for the answer. */
    private static final Duration QUICKLY = Duration.ofSeconds(2);

    /** By way of the disk: the id and the length come before the first byte that is sent. */
    @Override
    public Media put(String workspace, InputStream bytes, long most) throws IOException {
        String home = home(workspace);
        Path folder = work.newFolder();
        try (Spooled spooled = Spooled.read(bytes, most, folder)) {
            return put(home, spooled);
        } finally {
            WorkFolder.remove(folder);
        }
    }

    private Media put(String home, Spooled spooled) throws IOException {
        Media media = spooled.media();
        try {
            client.putObject(
                    request ->
                            request.bucket(bucket).key(home + media.mediaId()).contentType(media.contentType()),
                    RequestBody.fromFile(spooled.file()));
            return media;
        } catch (SdkException failed) {
            throw new IOException("the media store did not take a file", failed);
        }
    }

    @Override
    public Optional<Media> describe(String workspace, String mediaId) throws IOException {
        String key = home(workspace) + mediaId;
        if (!MediaIds.isOne(mediaId)) {
            return Optional.empty();
        }
        try {
            HeadObjectResponse head = client.headObject(request -> request.bucket(bucket)
                    .key(key)
                    .overrideConfiguration(override -> override.apiCallTimeout(QUICKLY)));
            return Optional.of(new Media(mediaId, head.contentLength(), head.contentType()));
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (SdkException failed) {
            throw new IOException("the media store did not describe a file", failed);
        }
    }

    @Override
    public InputStream open(String workspace, String mediaId) throws IOException {
        String key = home(workspace) + mediaId;
        if (!MediaIds.isOne(mediaId)) {
            throw new NoSuchMediaException(mediaId);
        }
        try {
            return client.getObject(request -> request.bucket(bucket).key(key));
        } catch (NoSuchKeyException none) {
            throw new NoSuchMediaException(mediaId);
        } catch (SdkException failed) {
            throw new IOException("the media store did not give a file out", failed);
        }
    }

    @Override
    public void delete(String workspace, String mediaId) throws IOException {
        String key = home(workspace) + mediaId;
        if (!MediaIds.isOne(mediaId)) {
            return;
        }
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException failed) {
            throw new IOException("the media store did not forget a file", failed);
        }
    }

    private String home(String workspace) {
        return prefix + MediaIds.workspace(workspace) + "/";
    }
}
