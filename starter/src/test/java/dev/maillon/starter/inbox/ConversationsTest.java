package dev.maillon.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.turn.Turn;
import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.ApiTest;
import dev.maillon.starter.Stored;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ConversationsTest {

    private static final State.Assigned AMEL = new State.Assigned(AssigneeType.USER, "amel", "Amel Haddad", "Sales");

    @Autowired
    private Api api;

    @Autowired
    private Stored stored;

    @BeforeEach
    void begin() {
        stored.exampleCatalog();
    }

    @Test
    void showsAConversation() {
        Conversation conversation = stored.conversationOnce("c-one");
        stored.assign(conversation, AMEL);
        Answer answer = api.get("/conversations/c-one");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.get("/id")).isEqualTo("c-one");
        assertThat(answer.get("/status")).isEqualTo("open");
        assertThat(answer.get("/assignee/type")).isEqualTo("user");
        assertThat(answer.get("/assignee/name")).isEqualTo("Amel Haddad");
        assertThat(answer.get("/contact/externalId")).isEqualTo("external-of-c-one");
        assertThat(answer.json().at("/contact/fields").isObject()).isTrue();
        assertThat(answer.get("/episode/number")).isEqualTo("1");
        assertThat(answer.get("/episode/openedAt")).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(api.get("/conversations/nobody").status()).isEqualTo(404);
    }

    @Test
    void listsByStatusAssigneeAndContact() {
        stored.assign(
                stored.conversationOnce("c-listed"), new State.Assigned(AssigneeType.USER, "bruno", "Bruno", null));
        assertThat(ids("?assignee=bruno&status=open")).containsExactly("c-listed");
        assertThat(ids("?assignee=bruno&status=closed")).isEmpty();
        assertThat(ids("?contact=external-of-c-listed")).containsExactly("c-listed");
        assertThat(api.get("/conversations").json().has("next")).isTrue();
    }

    @Test
    void refusesFiltersAndCursorsThatAreNone() {
        assertField(api.get("/conversations?status=Open"), "status");
        assertField(api.get("/conversations?cursor=x"), "cursor");
        assertField(api.get("/turns?outcome=done"), "outcome");
        assertField(api.get("/turns?result=fine"), "result");
        assertField(api.get("/turns?since=yesterday"), "since");
    }

    @Test
    void showsMessagesTurnsAndEvents() {
        Conversation conversation = stored.conversationOnce("c-whole");
        Turn turn = stored.message(conversation, "whole-1");
        stored.reply(conversation, turn);
        stored.end(turn);
        stored.opened(conversation, 1);
        Answer messages = api.get("/conversations/c-whole/messages");
        assertThat(messages.get("/items/0/from/type")).isEqualTo("contact");
        assertThat(messages.get("/items/0/text")).isEqualTo("Hello");
        Answer turns = api.get("/conversations/c-whole/turns");
        assertThat(turns.get("/items/0/turnId")).isEqualTo(turn.id());
        assertThat(turns.get("/items/0/reply/status")).isEqualTo("stored");
        assertThat(turns.get("/items/0/result")).isEqualTo("answered");
        Answer events = api.get("/conversations/c-whole/events");
        assertThat(events.get("/items/0/type")).as(events.text()).isEqualTo("conversation_opened");
        assertThat(events.get("/items/0/actor/type")).isEqualTo("system");
        assertThat(api.get("/turns?result=answered").text()).contains(turn.id());
        assertThat(api.get("/turns?result=silent").text()).doesNotContain(turn.id());
        assertThat(api.get("/conversations/nobody/turns").status()).isEqualTo(404);
    }

    private static void assertField(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.get("/field")).isEqualTo(field);
    }

    private List<String> ids(String query) {
        return api.get("/conversations" + query)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
