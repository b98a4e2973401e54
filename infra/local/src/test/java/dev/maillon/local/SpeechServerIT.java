package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.Voice.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code infra/speech} as any client of OpenAI's meets it. */
class SpeechServerIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static DataFolder data;
    private static SpeechServer server;
    private static byte[] recording;

    @BeforeAll
    static void start() {
        data = DataFolder.open(folder.resolve("data"));
        server = new SpeechServer(data, Ports.anyFree());
        server.start();
        recording = new Voice(folder).says("I would like to see the mountain, please.", Format.MP3);
    }

    @AfterAll
    static void stop() {
        server.close();
        data.close();
    }

    @Test
    void answersInTheFormThatIsAskedFor() {
        assertThat(send(recording, Map.of("model", "any")).body()).matches("\\{\"text\": \"[^\"]*mountain[^\"]*\"}");
        assertThat(send(recording, Map.of("response_format", "verbose_json", "language", "en"))
                        .body())
                .contains("\"language\": \"en\"", "\"duration\": ", "\"segments\": [", "mountain");
        assertThat(send(recording, Map.of("response_format", "text")).body())
                .contains("mountain")
                .doesNotContain("{");
    }

    @Test
    void refusesWhatItCannotDoByStatusAndCode() {
        assertRefused(400, "invalid_audio", send("no sound".getBytes(StandardCharsets.UTF_8), Map.of()));
        assertRefused(400, "invalid_audio", send(new byte[0], Map.of()));
        assertRefused(400, "unsupported_language", send(recording, Map.of("language", "fr")));
        assertRefused(400, "unknown_format", send(recording, Map.of("response_format", "srt")));
        assertRefused(413, "too_large", send(new byte[(25 << 20) + 1], Map.of()));
        assertRefused(400, "malformed", send("text/plain", BodyPublishers.ofString("hello")));
        assertRefused(
                400, "missing_file", send("multipart/form-data; boundary=b", BodyPublishers.ofString("--b--\r\n")));
    }

    private static void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"error\"", "\"code\": \"" + code + "\"");
    }

    private static HttpResponse<String> send(byte[] file, Map<String, String> fields) {
        List<BodyPublisher> parts = new ArrayList<>();
        fields.forEach((name, value) -> parts.add(BodyPublishers.ofString(head(name) + "\r\n" + value + "\r\n")));
        parts.add(BodyPublishers.ofString(head("file\"; filename=\"a") + "Content-Type: audio/mpeg\r\n\r\n"));
        parts.add(BodyPublishers.ofByteArray(file));
        parts.add(BodyPublishers.ofString("\r\n--b--\r\n"));
        return send("multipart/form-data; boundary=b", BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)));
    }

    private static String head(String name) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n";
    }

    private static HttpResponse<String> send(String contentType, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/audio/transcriptions"))
                .header("Content-Type", contentType)
                .POST(body)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
