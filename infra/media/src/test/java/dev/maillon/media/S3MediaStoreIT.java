package dev.maillon.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What the folder keeps to, a store that speaks S3 keeps to as well. */
class S3MediaStoreIT extends MediaStoreContract {

    @TempDir
    private static Path data;

    private static S3Server server;
    private static S3Client client;

    @TempDir
    private Path folder;

    private WorkFolder work;
    private String prefix;

    @BeforeAll
    static void begin() throws IOException {
        server = new S3Server(data.resolve("s3"));
        client = MediaConfiguration.client(settings(server.address()));
    }

    @AfterAll
    static void end() {
        client.close();
        server.close();
    }

    @BeforeEach
    void anEmptyPlace() throws IOException {
        work = new WorkFolder(folder);
        prefix = UUID.randomUUID() + "/";
    }

    @AfterEach
    void nothingIsLeftOnTheWay() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
        work.close();
    }

    @Override
    MediaStore store() {
        return new S3MediaStore(client, "media", prefix, work);
    }

    @Override
    List<String> held() {
        return client.listObjectsV2(request -> request.bucket("media").prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    @Test
    void anOutageIsNoMissingFile() {
        S3Client nobody = MediaConfiguration.client(settings(URI.create("http://127.0.0.1:1")));
        MediaStore away = new S3MediaStore(nobody, "media", "", work);
        String mediaId = "0".repeat(64);
        assertThatThrownBy(() -> away.describe("one", mediaId)).isExactlyInstanceOf(IOException.class);
        assertThatThrownBy(() -> away.open("one", mediaId)).isExactlyInstanceOf(IOException.class);
        assertThatThrownBy(() -> away.put("one", new ByteArrayInputStream(new byte[1]), 1))
                .isExactlyInstanceOf(IOException.class);
    }

    private static S3Settings settings(URI endpoint) {
        return new S3Settings("media", "us-east-1", endpoint, "", "an access key", "a secret key");
    }
}
