package dev.maillon.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.FreshApiTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** A conversation whose first message was acknowledged, and which its run has not stored yet. */
@TestPropertySource(properties = "maillon.temporal.patience=300ms")
class JustBegunTest extends FreshApiTest {

    private static final String STAGE = "{\"type\":\"update_lifecycle_stage\",\"stage\":\"Qualified\"}";

    @ParameterizedTest
    @ValueSource(strings = {"", "/messages", "/turns", "/events", "/export"})
    void isThereOnceItsRunHasStoredIt(String part) {
        String id = "begun" + part.replace("/", "-");
        storedWhenAskedFor(id, 3);
        assertThat(api.get("/conversations/" + id + part).status()).isEqualTo(200);
    }

    @Test
    @Tag("R38")
    void takesAnActionOfStaff() {
        storedWhenAskedFor("begun-acted", 2);
        assertThat(act("begun-acted").status()).isEqualTo(200);
        assertThat(runs.acted).hasSize(1);
    }

    /** It was stored, and its run ended, between the two questions. */
    @Test
    void isThereIfItsRunHasEndedMeanwhile() {
        runs.underWay(() -> {
            stored.conversationOnce("begun-ended");
            return false;
        });
        assertThat(act("begun-ended").status()).isEqualTo(200);
    }

    @Test
    void isAwayAndNotUnknownIfNoWorkerStoresIt() {
        runs.underWay(() -> true);
        Answer answer = act("never-stored");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(runs.acted).isEmpty();
    }

    @Test
    void isUnknownIfNobodyHasWritten() {
        assertThat(act("nobody").status()).isEqualTo(404);
        assertThat(api.get("/conversations/nobody").status()).isEqualTo(404);
    }

    private void storedWhenAskedFor(String id, int times) {
        AtomicInteger asked = new AtomicInteger();
        runs.underWay(() -> {
            if (asked.incrementAndGet() == times) {
                stored.conversation(id);
            }
            return true;
        });
    }

    private Answer act(String id) {
        return api.post("/conversations/" + id + "/actions", STAGE, "Idempotency-Key", "key-of-" + id);
    }
}
