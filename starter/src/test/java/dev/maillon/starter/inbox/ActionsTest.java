package dev.maillon.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.event.Actor;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.FakeRuns;
import dev.maillon.starter.FreshApiTest;
import dev.maillon.starter.temporal.TemporalAway;
import dev.maillon.starter.temporal.TooManyActions;
import dev.maillon.turns.Failures;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTest extends FreshApiTest {

    private static final String PATH = "/conversations/c-actions/actions";
    private static final String ASSIGN = "{\"type\":\"assign\",\"to\":{\"team\":\"Sales\"}}";

    @BeforeEach
    void begin() {
        stored.conversationOnce("c-actions");
    }

    @Test
    void answersWithTheOutcome() {
        Answer answer = act("{\"type\":\"update_lifecycle_stage\",\"stage\":\"Qualified\"}", "k1");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.get("/position")).isEqualTo("1");
        assertThat(answer.json().at("/agent").isNull()).isTrue();
        assertThat(answer.get("/action/type")).isEqualTo("update_lifecycle_stage");
        assertThat(answer.get("/action/stage")).isEqualTo("Qualified");
        assertThat(answer.get("/status")).isEqualTo("applied");
        assertThat(answer.json().at("/before/stage").isNull()).isTrue();
        assertThat(answer.get("/after/stage")).isEqualTo("Qualified");
        assertThat(answer.json().at("/reason").isNull()).isTrue();
        assertThat(answer.json().at("/suggestions").isArray()).isTrue();
        assertThat(answer.get("/explanation")).isNotBlank();
    }

    @Test
    @Tag("R19")
    void anUnknownNameIsAnAnswerAndNoError() {
        runs.answer(() -> new Outcome.Refused(Refusal.UNKNOWN_NAME, "No such stage.", List.of("Qualified")));
        Answer answer = act("{\"type\":\"update_lifecycle_stage\",\"stage\":\"qualified\"}", "k2");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.get("/status")).isEqualTo("refused");
        assertThat(answer.get("/reason")).isEqualTo("unknown_name");
        assertThat(answer.get("/suggestions/0")).isEqualTo("Qualified");
    }

    @Test
    @Tag("R39")
    void theSameKeyAndBodyIsTheSameUpdate() {
        act(ASSIGN, "same");
        act("{ \"to\": {\"team\": \"Sales\"}, \"type\": \"assign\" }", "same");
        act("{\"type\":\"unassign\"}", "same");
        act(ASSIGN, "other");
        List<FakeRuns.Acted> acted = runs.acted;
        assertThat(acted.get(0).updateId()).isEqualTo(acted.get(1).updateId());
        assertThat(acted.get(0).updateId())
                .isNotEqualTo(acted.get(2).updateId())
                .isNotEqualTo(acted.get(3).updateId());
        assertThat(acted.get(0).action().key())
                .hasSize(32)
                .isEqualTo(acted.get(2).action().key());
        assertThat(acted.get(0).action().key())
                .isNotEqualTo(acted.get(3).action().key());
    }

    @Test
    void theActorIsTheKeysUserElseTheKey() {
        act(ASSIGN, "by key");
        api.send(
                "POST",
                "/v1/workspaces/demo" + PATH,
                "amels-staff-key",
                ASSIGN,
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "by user");
        assertThat(runs.acted)
                .extracting(acted -> acted.action().actor())
                .containsExactly(
                        new Actor(Actor.Type.USER, "key:local-demo", "local-demo"),
                        new Actor(Actor.Type.USER, "amel", "Amel Haddad"));
    }

    @Test
    void handsOverEveryKindOfActionAsItIsMeant() {
        assertThat(deedOf("{\"type\":\"close_conversation\",\"note\":\"none\",\"summary\":\"none\"}"))
                .isInstanceOf(Action.CloseConversation.class);
        assertThat(deedOf("{\"type\":\"assign\",\"to\":{\"agent\":\"leo\"}}"))
                .isEqualTo(new Action.Assign(new AssignTo.AiAgent("leo"), null));
        assertThat(deedOf("{\"type\":\"update_contact_field\",\"field\":\"budget\",\"value\":null}"))
                .isEqualTo(new Action.UpdateContactField("budget", null));
        assertThat(deedOf("{\"type\":\"reopen\"}")).isEqualTo(new Deed.Reopen());
        assertThat(deedOf("{\"type\":\"send\",\"text\":\"Hello\"}")).isEqualTo(new Deed.Send("Hello"));
    }

    @Test
    @Tag("R16")
    void passesOnTheEventThatCausedItAndThatAWorkflowActs() {
        String event = stored.opened(stored.conversationOnce("c-caused"), 1);

        Answer answer = act("{\"type\":\"unassign\",\"cause\":\"" + event + "\"}", "caused");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(runs.acted.getFirst().action().cause()).isEqualTo(event);
        assertThat(runs.acted.getFirst().action().actor())
                .isEqualTo(new Actor(Actor.Type.WORKFLOW, "key:local-demo", "local-demo"));
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments("{}", "type"),
                arguments("{\"type\":\"explode\"}", "type"),
                arguments("{\"type\":5}", "type"),
                arguments("{\"type\":\"assign\"}", "to"),
                arguments("{\"type\":\"assign\",\"to\":null}", "to"),
                arguments("{\"type\":\"assign\",\"to\":\"Sales\"}", "to"),
                arguments("{\"type\":\"assign\",\"to\":{}}", "to"),
                arguments("{\"type\":\"assign\",\"to\":{\"tean\":\"Sales\"}}", "to"),
                arguments("{\"type\":\"assign\",\"to\":{\"name\":\"Sales\"}}", "to"),
                arguments("{\"type\":\"assign\",\"to\":{\"team\":\"Sales\",\"user\":\"amel\"}}", "to"),
                arguments("{\"type\":\"assign\",\"to\":{\"team\":\" \"}}", "to.team"),
                arguments("{\"type\":\"assign\",\"to\":{\"team\":\"Sales\"},\"method\":\"random\"}", "method"),
                arguments("{\"type\":\"close_conversation\",\"notte\":\"none\"}", "notte"),
                arguments("{\"type\":\"close_conversation\",\"note\":\"Spam\"}", "note"),
                arguments("{\"type\":\"close_conversation\",\"summary\":\"maybe\"}", "summary"),
                arguments("{\"type\":\"update_contact_field\",\"value\":1}", "field"),
                arguments("{\"type\":\"update_contact_field\",\"field\":\"budget\"}", "value"),
                arguments("{\"type\":\"update_contact_field\",\"field\":\"budget\",\"value\":[1]}", "value"),
                arguments("{\"type\":\"update_lifecycle_stage\"}", "stage"),
                arguments("{\"type\":\"send\"}", "text"),
                arguments("{\"type\":\"send\",\"text\":\"\"}", "text"),
                arguments("{\"type\":\"send\",\"text\":\"a\\u0000\"}", "text"),
                arguments("{\"type\":\"unassign\",\"cause\":7}", "cause"),
                arguments("{\"type\":\"unassign\",\"cause\":\"c#never#1.1\"}", "cause"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void namesTheFieldAtFault(String body, String field) {
        Answer answer = act(body, "shape");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.get("/field")).isEqualTo(field);
        assertThat(runs.acted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"Sales\"", "{\"tean\":\"Sales\"}"})
    void saysToWhomOneMayAssign(String to) {
        assertThat(act("{\"type\":\"assign\",\"to\":" + to + "}", "k").get("/detail"))
                .contains("{\"team\": …}, {\"user\": …} or {\"agent\": …}");
    }

    @Test
    void listsTheTypesWhereOneIsUnknown() {
        assertThat(act("{\"type\":\"explode\"}", "k").get("/detail"))
                .contains("close_conversation", "assign", "unassign", "reopen", "send");
    }

    @Test
    void needsAnIdempotencyKey() {
        Answer answer = api.post(PATH, ASSIGN);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.get("/field")).isEqualTo("Idempotency-Key");
        assertThat(act(ASSIGN, " ").status()).isEqualTo(400);
        assertThat(act(ASSIGN, "k".repeat(256)).status()).isEqualTo(400);
    }

    @Test
    void anUnknownConversationIs404() {
        assertThat(api.post("/conversations/nobody/actions", ASSIGN, "Idempotency-Key", "k")
                        .status())
                .isEqualTo(404);
        assertThat(runs.acted).isEmpty();
        runs.answer(() -> {
            throw ApplicationFailure.newNonRetryableFailure("unknown", Failures.UNKNOWN_CONVERSATION);
        });
        assertThat(act(ASSIGN, "k").status()).isEqualTo(404);
    }

    @Test
    void theSameKeyWithAnotherActionIs409() {
        runs.answer(() -> {
            throw ApplicationFailure.newNonRetryableFailure("reused", Failures.KEY_REUSED);
        });
        assertThat(act(ASSIGN, "k").status()).isEqualTo(409);
    }

    @Test
    void tooManyAtOnceIs429() {
        runs.answer(() -> {
            throw new TooManyActions(new IllegalStateException());
        });
        Answer answer = act(ASSIGN, "k");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void temporalAwayIs503() {
        runs.answer(() -> {
            throw new TemporalAway("away", new IllegalStateException());
        });
        Answer answer = act(ASSIGN, "k");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private Deed deedOf(String body) {
        runs.acted.clear();
        assertThat(act(body, "deed").status()).isEqualTo(200);
        return runs.acted.getFirst().action().deed();
    }

    private Answer act(String body, String key) {
        return api.post(PATH, body, "Idempotency-Key", key);
    }
}
