package dev.maillon.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.ApiTest;
import dev.maillon.starter.FakeRuns;
import dev.maillon.starter.Stored;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A conversation whose first message was acknowledged, and which its run has not stored yet. */
@ApiTest
@TestPropertySource(properties = "maillon.temporal.patience=300ms")
class JustBegunTest {

    private static final String STAGE = "{\"type\":\"update_lifecycle_stage\",\"stage\":\"Qualified\"}";

    @Autowired
    private Api api;

    @Autowired
    private FakeRuns runs;

    @Autowired
    private Stored stored;

    @BeforeEach
    void begin() {
        runs.reset();
        stored.exampleCatalog();
    }

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
