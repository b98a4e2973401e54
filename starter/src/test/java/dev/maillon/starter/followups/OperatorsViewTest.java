package dev.maillon.starter.followups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.ApiTest;
import dev.maillon.starter.FakeFollowUpRuns;
import dev.maillon.starter.Stored;
import dev.maillon.store.followups.DeadLetter;
import dev.maillon.store.followups.DeadLetters;
import dev.maillon.turns.followup.WebhookFollowUp.WebhookCall;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class OperatorsViewTest {

    @Autowired
    private Api api;

    @Autowired
    private FakeFollowUpRuns runs;

    @Autowired
    private DeadLetters letters;

    @Autowired
    private Stored stored;

    @BeforeEach
    void begin() {
        runs.posted.clear();
    }

    @Test
    void listsDeadLettersUntilTheyAreTaken() {
        bury("c1#t#1.1", 0);
        assertThat(api.get("/webhooks/dead").get("/items/0/event")).isEqualTo("c1#t#1.1");
        assertThat(api.get("/webhooks/dead").get("/items/0/why")).isEqualTo("crm.example.com answered 503");

        letters.delivered("demo", "ring", "c1#t#1.1", 1, Stored.AT);

        assertThat(api.get("/webhooks/dead").json().at("/items").size()).isZero();
        assertThat(resend("c1#t#1.1").status()).isEqualTo(409);
        assertThat(runs.posted).isEmpty();
    }

    @Test
    void sendsADeadLetterAgainUnderANumberOfItsOwn() {
        bury("c1#t#2.1", 0);
        assertThat(resend("c1#t#2.1").status()).isEqualTo(202);
        assertThat(resend("c1#t#2.1").status()).as("the same try").isEqualTo(202);
        bury("c1#t#2.1", 1);
        assertThat(resend("c1#t#2.1").status()).isEqualTo(202);
        assertThat(runs.posted)
                .extracting(WebhookCall::workflowId)
                .containsExactly(
                        "followup/ring/c1#t#2.1/again-1",
                        "followup/ring/c1#t#2.1/again-1",
                        "followup/ring/c1#t#2.1/again-2");
        letters.delivered("demo", "ring", "c1#t#2.1", 2, Stored.AT);
    }

    @Test
    void anUnknownLetterIs404() {
        assertThat(resend("c1#t#9.1").status()).isEqualTo(404);
    }

    @Test
    void showsTargetsWithoutAWorker() {
        stored.exampleCatalog();
        Answer answer = api.get("/followups/targets");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.get("/items/0/state")).isEqualTo("no_worker");
        assertThat(answer.get("/items/0/waiting")).isEqualTo("2");
    }

    private void bury(String event, int resends) {
        letters.bury(
                new DeadLetter("demo", "ring", event, "c1", "crm.example.com answered 503", resends, Stored.AT, null));
    }

    private Answer resend(String event) {
        return api.post("/webhooks/dead/ring/" + URLEncoder.encode(event, StandardCharsets.UTF_8) + "/resend", "");
    }
}
