package dev.maillon.starter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.FreshApiTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a message, it is refused with a problem document and nothing is handed over. */
class HostileMessagesTest extends FreshApiTest {

    @AfterEach
    void nothingWasHandedOver() {
        assertThat(runs.received).isEmpty();
    }

    static Stream<Arguments> shapes() {
        String contact = "\"contact\":{\"externalId\":\"x\"}";
        return Stream.of(
                arguments("{\"channel\":\"web\"," + contact + ",\"text\":\"t\"}", 400, "id"),
                arguments("{\"id\":\" \",\"channel\":\"web\"," + contact + ",\"text\":\"t\"}", 400, "id"),
                arguments("{\"id\":5,\"channel\":\"web\"," + contact + ",\"text\":\"t\"}", 400, "id"),
                arguments(
                        "{\"id\":\"" + "é".repeat(128) + "\",\"channel\":\"web\"," + contact + ",\"text\":\"t\"}",
                        400,
                        "id"),
                arguments("{\"id\":\"m\"," + contact + ",\"text\":\"t\"}", 400, "channel"),
                arguments("{\"id\":\"m\",\"channel\":\"sms\"," + contact + ",\"text\":\"t\"}", 404, "channel"),
                arguments("{\"id\":\"m\",\"channel\":\"WEB\"," + contact + ",\"text\":\"t\"}", 404, "channel"),
                arguments("{\"id\":\"m\",\"channel\":\"web\",\"text\":\"t\"}", 400, "contact.externalId"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\",\"contact\":{},\"text\":\"t\"}", 400, "contact.externalId"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\",\"contact\":{\"externalId\":7},\"text\":\"t\"}",
                        400,
                        "contact.externalId"),
                arguments("{\"id\":\"m\",\"channel\":\"web\",\"contact\":\"x\",\"text\":\"t\"}", 400, "contact"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\",\"contact\":{\"externalId\":\"" + "x".repeat(513)
                                + "\"},\"text\":\"t\"}",
                        400,
                        "contact.externalId"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\",\"contact\":{\"externalId\":\"x\",\"name\":\""
                                + "x".repeat(256) + "\"},\"text\":\"t\"}",
                        400,
                        "contact.name"),
                arguments("{\"id\":\"m\",\"channel\":\"web\"," + contact + "}", 400, "text"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact + ",\"text\":\"  \",\"attachments\":[]}",
                        400,
                        "text"),
                arguments("{\"id\":\"m\",\"channel\":\"web\"," + contact + ",\"text\":true}", 400, "text"),
                arguments("{\"id\":\"m\",\"channel\":\"web\"," + contact + ",\"text\":\"a\\u0000b\"}", 400, "text"),
                arguments("{\"id\":\"m\",\"channel\":\"web\"," + contact + ",\"text\":\"a\\ud800b\"}", 400, "text"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact + ",\"text\":\"" + "é".repeat(8193) + "\"}",
                        413,
                        "text"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact + ",\"text\":\"t\",\"sentAt\":1700000000}",
                        400,
                        "sentAt"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact + ",\"text\":\"t\",\"sentAt\":\"1700000000\"}",
                        400,
                        "sentAt"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact
                                + ",\"text\":\"t\",\"sentAt\":\"+99999-01-01T00:00:00Z\"}",
                        400,
                        "sentAt"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact + ",\"attachments\":[{\"url\":\"u\"}]}",
                        400,
                        "attachments[0].contentType"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact
                                + ",\"attachments\":[{\"contentType\":\"a/b\"}]}",
                        400,
                        "attachments[0]"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact
                                + ",\"attachments\":[{\"contentType\":\"a/b\",\"url\":\"u\",\"mediaId\":\"m\"}]}",
                        400,
                        "attachments[0]"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact + ",\"attachments\":[null]}",
                        400,
                        "attachments[0]"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact
                                + ",\"attachments\":[{\"contentType\":\"audio/ogg\",\"mediaId\":\"../../etc/passwd\"}]}",
                        400,
                        "attachments[0].mediaId"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact
                                + ",\"attachments\":[{\"contentType\":\"audio/ogg\",\"mediaId\":\"0000000000000000000000000000000000000000000000000000000000000000\"}]}",
                        400,
                        "attachments[0].mediaId"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact
                                + ",\"attachments\":[{\"contentType\":\"audio/ogg\",\"url\":\"https://elsewhere.example/1\"}]}",
                        400,
                        "attachments[0].url"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact
                                + ",\"attachments\":[{\"contentType\":\"audio/ogg\",\"url\":\"http://media.example.com/1\"}]}",
                        400,
                        "attachments[0].url"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact
                                + ",\"attachments\":[{\"contentType\":\"audio/ogg\",\"url\":\"https://user:word@media.example.com/1\"}]}",
                        400,
                        "attachments[0].url"),
                arguments(
                        "{\"id\":\"m\",\"channel\":\"web\"," + contact
                                + ",\"attachments\":[{\"contentType\":\"audio/ogg\",\"url\":\"https://media.example.com:8443/1\"}]}",
                        400,
                        "attachments[0].url"),
                arguments("{\"id\":\"m\",\"channel\":\"web\"," + contact + ",\"attachments\":{}}", 400, "attachments"),
                arguments("{\"id\":\"m\",\"id\":\"n\",\"channel\":\"web\"," + contact + ",\"text\":\"t\"}", 400, ""),
                arguments("[]", 400, ""),
                arguments("null", 400, ""),
                arguments("", 400, ""),
                arguments("{\"id\":", 400, ""),
                arguments("{} {}", 400, ""),
                arguments("[".repeat(30_000), 400, ""),
                arguments("{\"text\":\"" + "x".repeat(66_000) + "\"}", 413, "body"),
                arguments("{\"text\":\"" + "x".repeat(1_000_000) + "\"}", 413, "body"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void refuses(String body, int status, String field) {
        Answer answer = api.post("/messages", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.get("/status")).isEqualTo(Integer.toString(status));
        assertThat(answer.get("/detail")).isNotBlank();
        assertThat(answer.get("/field")).isEqualTo(field);
    }

    @Test
    void refusesTenMegabytesSentInChunksOfUnknownLength() {
        byte[] body = "x".repeat(10_000_000).getBytes(StandardCharsets.UTF_8);
        Answer answer = api.sendBytes(
                "POST",
                "/v1/workspaces/demo/messages",
                Api.KEY,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                "Content-Type",
                "application/json");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.get("/field")).isEqualTo("body");
    }

    @Test
    void refusesAnAnnouncedLengthBeforeItIsSent() throws IOException {
        assertThat(raw("Content-Length: 10000000", "{")).startsWith("HTTP/1.1 413");
    }

    @Test
    void refusesABodyThatEndsEarly() throws IOException {
        assertThat(raw("Transfer-Encoding: chunked", "zz\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void refusesTextThatIsNoUtf8() {
        byte[] body = "{\"id\":\"m\",\"channel\":\"web\",\"contact\":{\"externalId\":\"é\"},\"text\":\"t\"}"
                .getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = api.sendBytes(
                "POST",
                "/v1/workspaces/demo/messages",
                Api.KEY,
                BodyPublishers.ofByteArray(body),
                "Content-Type",
                "application/json");
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void answersWhatIsNotEvenHttpWithAProblem() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", api.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET /[ HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(300);
            assertThat(new String(answer, StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json");
        }
    }

    @Test
    void answersSpringsOwnRefusalsAsProblemsToo() {
        assertProblem(
                api.send("POST", "/v1/workspaces/demo/messages", Api.KEY, "x", "Content-Type", "text/plain"), 415);
        assertProblem(api.send("DELETE", "/v1/workspaces/demo/messages", Api.KEY, null), 405);
        assertProblem(api.get("/nothing/here"), 404);
        assertProblem(api.send("GET", "/nothing", "", null), 404);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.get("/type")).startsWith("urn:maillon:problem:");
        assertThat(answer.get("/title")).isNotBlank();
        assertThat(answer.get("/detail")).isNotBlank();
    }

    private String raw(String header, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", api.port())) {
            socket.setSoTimeout(10_000);
            String request = "POST /v1/workspaces/demo/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + Api.KEY + "\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            return new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
        }
    }
}
