package dev.maillon.starter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.ApiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class MediaTest {

    private static final String PATH = "/v1/workspaces/demo/media";

    @Autowired
    private Api api;

    @Test
    void keepsAFileOnceUnderANameOfItsOwn() throws IOException {
        Answer answer = upload("file", "audio/ogg", "voice");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String id = answer.get("/mediaId");
        assertThat(Files.readString(Path.of("target/media/demo", id))).isEqualTo("voice");
        assertThat(upload("file", "audio/mpeg", "voice").text()).isEqualTo(answer.text());
    }

    @Test
    void isNamedByMessagesOfItsWorkspaceAlone() {
        String id = upload("file", "audio/ogg", "voice").get("/mediaId");
        String message = """
                {"id": "%s", "channel": "web", "contact": {"externalId": "ann"},
                 "attachments": [{"contentType": "audio/ogg", "mediaId": "%s"}]}""";
        Answer taken = api.post("/messages", message.formatted("with-file", id));
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        Answer unknown = api.post("/messages", message.formatted("none", "0".repeat(64)));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.get("/field")).isEqualTo("attachments[0].mediaId");
    }

    @Test
    void refusesWhatIsOverTheLimit() {
        Answer answer = upload("file", "audio/ogg", "x".repeat(70_000));
        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.get("/field")).isEqualTo("file");
        assertThat(answer.get("/detail")).contains("65536 bytes");
    }

    @Test
    void refusesWhatIsNoFile() {
        assertThat(upload("other", "audio/ogg", "x").status()).isEqualTo(400);
        assertThat(upload("file", "audio/ogg", "").status()).isEqualTo(400);
        assertThat(api.send("POST", PATH, Api.KEY, "{}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(415);
        assertThat(api.send("POST", PATH, Api.KEY, "--", "Content-Type", "multipart/form-data")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void looksAtTheKeyBeforeTheFile() {
        String body = part("file", "audio/ogg", "x".repeat(70_000));
        assertThat(api.send("POST", PATH, "", body, "Content-Type", "multipart/form-data; boundary=b")
                        .status())
                .isEqualTo(401);
    }

    private Answer upload(String name, String contentType, String bytes) {
        return api.send(
                "POST",
                PATH,
                Api.KEY,
                part(name, contentType, bytes),
                "Content-Type",
                "multipart/form-data; boundary=b");
    }

    private static String part(String name, String contentType, String bytes) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"../../evil\"\r\nContent-Type: "
                + contentType + "\r\n\r\n" + bytes + "\r\n--b--\r\n";
    }
}
