package dev.maillon.starter.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.starter.Api;
import dev.maillon.starter.ApiTest;
import dev.maillon.starter.Stored;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
@Timeout(30)
class StreamTest {

    @Autowired
    private Api api;

    @Autowired
    private Stored stored;

    @Test
    void tellsEventsAsTheyArePublishedAndGoesOnWhereAListenerWas() throws IOException, InterruptedException {
        Conversation conversation = stored.conversationOnce("c-streamed");
        List<String> first;
        try (BufferedReader stream = listen("")) {
            assertThat(until(stream, ":connected")).isNotEmpty();
            stored.opened(conversation, 7);
            first = until(stream, "data:");
        }
        assertThat(first).anyMatch(line -> line.equals("event:conversation_opened"));
        assertThat(first.getLast()).contains("\"id\":\"c-streamed#t#0.7\"");
        String id = first.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .substring(3);
        stored.opened(conversation, 8);
        stored.opened(conversation, 9);
        try (BufferedReader stream = listen(id)) {
            assertThat(until(stream, "data:").getLast()).contains("0.8");
            assertThat(until(stream, "data:").getLast()).contains("0.9");
        }
    }

    @Test
    void whoReconnectsBeforeTheFirstEventLosesNone() throws IOException, InterruptedException {
        Conversation conversation = stored.conversationOnce("c-lost");
        String id;
        try (BufferedReader stream = listen("")) {
            id = until(stream, "id:").getLast().substring(3);
        }
        stored.opened(conversation, 3);
        try (BufferedReader stream = listen(id)) {
            assertThat(until(stream, "data:").getLast()).contains("c-lost#t#0.3");
        }
    }

    @Test
    void allWhoListenHearTheSameAlsoWhoHaveFallenBehind() throws IOException, InterruptedException {
        Conversation conversation = stored.conversationOnce("c-heard");
        List<BufferedReader> streams = new ArrayList<>();
        try (BufferedReader first = listen("")) {
            String before = until(first, "id:").getLast().substring(3);
            stored.opened(conversation, 1);
            until(first, "data:");
            for (int i = 0; i < 8; i++) {
                streams.add(listen(before));
            }
            stored.opened(conversation, 2);
            for (BufferedReader stream : streams) {
                assertThat(until(stream, "data:").getLast()).contains("c-heard#t#0.1");
                assertThat(until(stream, "data:").getLast()).contains("c-heard#t#0.2");
            }
            assertThat(until(first, "data:").getLast()).contains("c-heard#t#0.2");
        } finally {
            for (BufferedReader stream : streams) {
                stream.close();
            }
        }
    }

    @Test
    void staysAliveInSilence() throws IOException, InterruptedException {
        try (BufferedReader stream = listen("")) {
            assertThat(until(stream, ":alive")).isNotEmpty();
        }
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThat(api.send("GET", "/v1/workspaces/demo/stream", Api.KEY, null, "Last-Event-ID", "x")
                        .status())
                .isEqualTo(400);
    }

    private BufferedReader listen(String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri("/v1/workspaces/demo/stream"))
                .header("Authorization", "Bearer " + Api.KEY)
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        InputStream body = HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofInputStream())
                .body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The lines up to the first one that begins so. */
    private static List<String> until(BufferedReader stream, String start) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            lines.add(line);
            if (line.startsWith(start)) {
                return lines;
            }
        }
        return List.of();
    }
}
