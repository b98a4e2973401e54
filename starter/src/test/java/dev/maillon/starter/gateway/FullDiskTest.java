package dev.maillon.starter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.ApiTest;
import dev.maillon.starter.Stored;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The folder where uploads are kept while they arrive takes nothing. A full disk is no sender's fault. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class FullDiskTest {

    @TempDir
    private static Path folder;

    @Autowired
    private Api api;

    @Autowired
    private Stored stored;

    @DynamicPropertySource
    static void location(DynamicPropertyRegistry settings) {
        settings.add(
                "spring.servlet.multipart.location",
                () -> folder.resolve("uploads").toString());
        settings.add("spring.servlet.multipart.file-size-threshold", () -> "1B");
    }

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(folder.resolve("uploads"));
        stored.exampleCatalog();
    }

    @Test
    void anUploadThatCannotBeKeptIsOurOutageAndTold(CapturedOutput output) throws IOException {
        Path uploads = folder.resolve("uploads");
        Files.deleteIfExists(uploads);
        Files.writeString(uploads, "a file where the folder was");

        Answer answer =
                upload("Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbytes\r\n--x--\r\n");

        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(output.getOut())
                .contains("An upload could not be kept in the temporary folder")
                .doesNotContain("\tat ");

        Files.delete(uploads);
        Files.createDirectory(uploads);
        assertThat(upload("Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbytes\r\n--x--\r\n")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void whatEndsEarlyIsTheSendersFault() {
        assertThat(upload("Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbytes")
                        .status())
                .isEqualTo(400);
        assertThat(upload("Content-Disp").status()).isEqualTo(400);
    }

    private Answer upload(String part) {
        return api.sendBytes(
                "POST",
                "/v1/workspaces/demo/media",
                Api.KEY,
                BodyPublishers.ofString("--x\r\n" + part),
                "Content-Type",
                "multipart/form-data;boundary=x");
    }
}
