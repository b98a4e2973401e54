package dev.maillon.starter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.turn.Turn;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.FakeRuns;
import dev.maillon.starter.FreshApiTest;
import dev.maillon.starter.temporal.TemporalAway;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MessagesTest extends FreshApiTest {

    private static final String MESSAGE = """
            {"id": "m1", "channel": "web", "contact": {"externalId": "+33 6 12", "name": "Zoé"}, "text": "Hello",
             "sentAt": "2026-11-24T10:00:00+01:00", "unheardOf": {"of": 1}}""";

    @Test
    void acknowledgesOnlyWhatTemporalHas() {
        Answer answer = api.post("/messages", MESSAGE);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(runs.received).singleElement().satisfies(received -> {
            assertThat(received.message().contact().name()).isEqualTo("Zoé");
            assertThat(answer.get("/conversationId")).isEqualTo(received.conversationId());
            assertThat(answer.get("/workflowId")).isEqualTo("conversation/demo/" + received.conversationId());
            assertThat(answer.get("/runId")).isEqualTo("run-1");
        });
    }

    @Test
    void answers503WithRetryAfterWhileTemporalIsAway() {
        runs.onReceive(() -> {
            throw new TemporalAway("away", new IllegalStateException());
        });
        Answer answer = api.post("/messages", MESSAGE);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    @Tag("R38")
    void aRedeliveryWhoseTurnHasEndedIsAnsweredAsTheFirstWas() {
        Conversation conversation = stored.conversation("c-redelivered");
        Turn turn = stored.message(conversation, "again");
        stored.end(turn);
        Answer answer = api.post("/messages", message("again", "another contact"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.get("/conversationId")).isEqualTo("c-redelivered");
        assertThat(answer.get("/runId")).isEqualTo("run-of-again");
        assertThat(runs.received).isEmpty();
        assertThat(api.post("/messages?wait=1s", message("again", "x")).get("/turnId"))
                .isEqualTo(turn.id());
    }

    @Test
    @Tag("R38")
    void aRedeliveryUnderWayGoesToTheConversationOfTheFirst() {
        Conversation conversation = stored.conversation("c-under-way");
        stored.message(conversation, "under way");
        api.post("/messages", message("under way", "another contact"));
        assertThat(runs.received).extracting(FakeRuns.Received::conversationId).containsExactly("c-under-way");
    }

    @Test
    void waitsForTheTurnOfTheMessage() {
        Conversation conversation = stored.conversation("c-waits");
        runs.onWait(() -> stored.end(stored.message(conversation, "waited for")));
        Answer answer = api.post("/messages?wait=20000ms", message("waited for", "someone"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.get("/result")).isEqualTo("answered");
        assertThat(answer.json().at("/messages/0").asString()).isEqualTo("waited for");
        assertThat(answer.json().has("plan")).isTrue();
    }

    @Test
    void acknowledgesWhatHasNotEndedInTime() {
        Answer answer = api.post("/messages?wait=60ms", message("slow", "someone"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.get("/runId")).isEqualTo("run-1");
    }

    @Test
    void waitsInAnyUnitAndRefusesWhatIsNoTime() {
        for (String wait : List.of("soon", "-1s", "", "1h", "5x")) {
            Answer answer = api.post("/messages?wait=" + wait, MESSAGE);
            assertThat(answer.status()).as(wait).isEqualTo(400);
            assertThat(answer.get("/field")).isEqualTo("wait");
        }
        assertThat(Wait.read("20s"))
                .hasSeconds(20)
                .isEqualTo(Wait.read("20000ms"))
                .isEqualTo(Wait.read("20"));
        assertThat(Wait.read("10m")).hasSeconds(60);
    }

    @Test
    void showsTheTurnThatHandledAMessage() {
        Turn turn = stored.message(stored.conversation("c-shown"), "a/b c?#ü");
        Answer answer = api.get("/channels/web/messages/a%2Fb%20c%3F%23%C3%BC");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.get("/turnId")).isEqualTo(turn.id());
        assertThat(answer.json().at("/result").isNull()).isTrue();
        assertThat(api.get("/channels/web/messages/unheard-of").status()).isEqualTo(404);
    }

    @Test
    void keepsAnIdFreeOfPersonalDataAndApartFromOthers() {
        api.post("/messages", message("p1", "+33612345678"));
        api.post("/messages", message("p2", "+33612345678"));
        api.post("/messages", message("p3", "+33612345679"));
        List<String> ids =
                runs.received.stream().map(FakeRuns.Received::conversationId).toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2)).matches("[a-z2-7]{32}");
    }

    @Test
    void handsOverWhatTheGatewaySent() {
        api.post("/messages", """
                {"id": "m", "channel": "web", "contact": {"externalId": "x"},
                 "attachments": [{"contentType": "audio/ogg", "url": "https://media.example.com/1"}]}""");
        assertThat(runs.received.getFirst().message().attachments())
                .containsExactly(new InboundMessage.Attachment("audio/ogg", null, "https://media.example.com/1"));
    }

    private static String message(String id, String externalId) {
        return "{\"id\":\"%s\",\"channel\":\"web\",\"contact\":{\"externalId\":\"%s\"},\"text\":\"Hello\"}"
                .formatted(id, externalId);
    }
}
