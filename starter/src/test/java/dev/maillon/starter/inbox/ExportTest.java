package dev.maillon.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.ApiTest;
import dev.maillon.starter.Stored;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class ExportTest {

    private static final int SEVERAL_PAGES = 130;

    @Autowired
    private Api api;

    @Autowired
    private Stored stored;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void holdsEverythingOfAConversationHoweverManyPagesItHas() {
        filled("c-exported");

        Answer answer = api.get("/conversations/c-exported/export");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode document = answer.json();
        assertThat(document.at("/conversation/id").asString()).isEqualTo("c-exported");
        assertThat(document.at("/episodes").size()).isOne();
        assertThat(texts(document, "/events", "/id")).hasSize(SEVERAL_PAGES).doesNotHaveDuplicates();
        assertThat(texts(document, "/events", "/type")).containsOnly("conversation_opened");
        assertThat(texts(document, "/turns", "/messages/0"))
                .containsExactlyElementsOf(IntStream.range(0, SEVERAL_PAGES)
                        .mapToObj(i -> "g-c-exported-" + (SEVERAL_PAGES - 1 - i))
                        .toList());
        assertThat(texts(document, "/messages", "/text")).hasSize(SEVERAL_PAGES).containsOnly("Hello");
        assertThat(document.at("/turns/0").has("plan")).isTrue();
        assertThat(document.at("/turns/0/outcomes").isArray()).isTrue();
    }

    @Test
    void isDescribed() {
        JsonNode export = api.send("GET", "/v3/api-docs", "", null).json().at("/components/schemas/Export/properties");
        assertThat(export.at("/events/items/$ref").asString()).endsWith("/ActionEvent");
        assertThat(export.at("/turns/items/$ref").asString()).endsWith("/TurnView");
        assertThat(export.at("/messages/items/$ref").asString()).endsWith("/MessageView");
    }

    /** A document that stops in the middle must not look as if it were whole. */
    @Test
    void breaksTheConnectionWhereItCannotGoOn() {
        filled("c-torn");
        jdbc.sql("UPDATE message SET attachments = '{' WHERE conversation_id = 'c-torn' AND gateway_id = 'g-c-torn-0'")
                .update();

        assertThatThrownBy(() -> api.get("/conversations/c-torn/export")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void anUnknownConversationIs404() {
        assertThat(api.get("/conversations/nobody/export").status()).isEqualTo(404);
    }

    private void filled(String id) {
        stored.exampleCatalog();
        Conversation conversation = stored.conversation(id);
        for (int i = 0; i < SEVERAL_PAGES; i++) {
            stored.end(stored.message(conversation, "g-" + id + "-" + i));
            stored.opened(conversation, i);
        }
    }

    private static List<String> texts(JsonNode document, String list, String pointer) {
        return document.at(list).values().stream()
                .map(item -> item.at(pointer).asString())
                .toList();
    }
}
