package dev.maillon.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.conversation.ContactKey;
import dev.maillon.store.contacts.Contacts;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What driver and database make of keys and times. */
@StoreTest
class ColumnsTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Scene scene;

    @Test
    @Tag("R38")
    void keysThatDifferByCaseAccentOrTrailingSpaceStayApart() {
        String workspace = scene.aWorkspace();
        List<String> ids = List.of("a", "a ", "A", "á", "a\u0301", "日本", "👋");
        ids.forEach(id -> contacts.add(new ContactKey(workspace, id), "web", id, Scene.NOON));

        assertThat(jdbc.sql("SELECT external_id FROM contact WHERE workspace = ?")
                        .param(workspace)
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "A", "á", "日本"})
    void aKeyIsFoundByItsVeryBytes(String id) {
        String workspace = scene.aWorkspace();
        contacts.add(new ContactKey(workspace, id), "web", id, Scene.NOON);
        contacts.moveTo("Qualified", new ContactKey(workspace, id));

        assertThat(contacts.stage(new ContactKey(workspace, id))).contains("Qualified");
        assertThat(contacts.stage(new ContactKey(workspace, id + " "))).isEmpty();
    }

    @Test
    void timesKeepTheirMicrosecondsAndTheirZone() {
        String workspace = scene.aWorkspace();
        contacts.add(new ContactKey(workspace, "é"), "web", "é", Scene.NOON);

        assertThat(jdbc.sql("SELECT created_at FROM contact WHERE workspace = ?")
                        .param(workspace)
                        .query((row, number) -> Times.read(row, "created_at"))
                        .single())
                .isEqualTo(Scene.NOON);
        assertThat(jdbc.sql("SELECT CAST(created_at AS CHAR) FROM contact WHERE workspace = ?")
                        .param(workspace)
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("2026-11-24 12:00:00.123456");
    }

    @Test
    void connectionsReadCommitted() {
        assertThat(jdbc.sql("SELECT @@transaction_isolation")
                        .query((row, number) -> row.getString(1))
                        .single())
                .isEqualTo("READ-COMMITTED");
    }
}
