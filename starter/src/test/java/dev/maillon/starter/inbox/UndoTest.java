package dev.maillon.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.event.Actor;
import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.FakeRuns.UndoAsked;
import dev.maillon.starter.FreshApiTest;
import dev.maillon.starter.temporal.TemporalAway;
import dev.maillon.turns.Failures;
import io.temporal.failure.ApplicationFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndoTest extends FreshApiTest {

    private static final String PATH = "/conversations/c-undone/turns/c-undone%23t1/undo";

    @BeforeEach
    void begin() {
        stored.conversationOnce("c-undone");
    }

    @Test
    @Tag("R23")
    void answersWithAnOutcomeForEachPart() {
        Answer answer = undo("k1", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.get("/turnId")).startsWith("c-undone#staff-");
        assertThat(answer.get("/outcomes/0/reason")).isEqualTo("not_undoable");
        assertThat(answer.get("/outcomes/0/action/turn")).isEqualTo("c-undone#t1");
        assertThat(answer.json().at("/outcomes/0/action/position").isNull()).isTrue();
        assertThat(answer.get("/outcomes/1/position")).isEqualTo("2");
        assertThat(answer.get("/outcomes/1/action/type")).isEqualTo("undo");
        assertThat(answer.get("/outcomes/1/status")).isEqualTo("applied");
    }

    @Test
    void isThePersonsOfTheKeyAndMayNameItsCause() {
        String event = stored.opened(stored.conversationOnce("c-undo-caused"), 1);
        api.send(
                "POST",
                "/v1/workspaces/demo" + PATH,
                "amels-staff-key",
                "{\"cause\":\"" + event + "\"}",
                "Idempotency-Key",
                "k1");
        UndoAsked asked = runs.undos.getFirst();
        assertThat(asked.undo().actor()).isEqualTo(new Actor(Actor.Type.USER, "amel", "Amel Haddad"));
        assertThat(asked.undo().turnId()).isEqualTo("c-undone#t1");
        assertThat(asked.undo().cause()).isEqualTo(event);
    }

    @Test
    @Tag("R39")
    void theSameKeyAndTurnIsTheSameUpdate() {
        undo("same", "");
        undo("same", "{}");
        api.post("/conversations/c-undone/turns/c-undone%23t2/undo", "{}", "Idempotency-Key", "same");
        assertThat(runs.undos.get(0)).isEqualTo(runs.undos.get(1));
        assertThat(runs.undos.get(2).updateId()).isNotEqualTo(runs.undos.get(0).updateId());
        assertThat(runs.undos.get(2).undo().key())
                .isEqualTo(runs.undos.get(0).undo().key());
    }

    @ParameterizedTest
    @CsvSource({
        Failures.UNKNOWN_CONVERSATION + ", 404",
        Failures.UNKNOWN_TURN + ", 404",
        Failures.TURN_UNDER_WAY + ", 409",
        Failures.KEY_REUSED + ", 409"
    })
    void saysWhyNotAndTheWayOut(String failure, int status) {
        runs.answer(() -> {
            throw ApplicationFailure.newNonRetryableFailure("no", failure);
        });
        Answer answer = undo("k1", "");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.get("/detail")).hasSizeGreaterThan(40);
    }

    @Test
    void temporalAwayIs503() {
        runs.answer(() -> {
            throw new TemporalAway("away", new IllegalStateException());
        });
        assertThat(undo("k1", "").status()).isEqualTo(503);
    }

    @Test
    void needsAKeyARoleAndAConversation() {
        assertThat(api.post(PATH, "{}").get("/field")).isEqualTo("Idempotency-Key");
        assertThat(api.send("POST", "/v1/workspaces/demo" + PATH, "gateway-only-key", null, "Idempotency-Key", "k")
                        .status())
                .isEqualTo(403);
        assertThat(undo("k1", "{\"cause\":7}").get("/field")).isEqualTo("cause");
        assertThat(undo("k1", "[]").status()).isEqualTo(400);
        assertThat(api.post("/conversations/nobody/turns/t/undo", "{}", "Idempotency-Key", "k")
                        .status())
                .isEqualTo(404);
        assertThat(runs.undos).isEmpty();
    }

    @Test
    void isNoActionOfItsOwn() {
        Answer answer = api.post(
                "/conversations/c-undone/actions",
                "{\"type\":\"undo\",\"turn\":\"c-undone#t1\",\"position\":1}",
                "Idempotency-Key",
                "k");
        assertThat(answer.get("/field")).isEqualTo("type");
        assertThat(answer.get("/detail")).contains("/undo");
    }

    private Answer undo(String key, String body) {
        return body.isEmpty()
                ? api.send("POST", "/v1/workspaces/demo" + PATH, Api.KEY, null, "Idempotency-Key", key)
                : api.post(PATH, body, "Idempotency-Key", key);
    }
}
