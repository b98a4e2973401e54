package dev.maillon.store.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.store.Scene;
import dev.maillon.store.StoreTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class EventViewsTest {

    @Autowired
    private EventViews views;

    @Autowired
    private Scene scene;

    @Test
    void showsPublishedEventsNewestFirst() {
        Conversation conversation = scene.aConversation(scene.aWorkspace(), "c1", Scene.NOON);
        ActionEvent staged = scene.staged(conversation, "t1#1.1", Scene.NOON);
        ActionEvent closed = scene.closed(conversation, "t1#2.1", true, Scene.NOON);
        scene.closed(conversation, "t2#1.1", false, Scene.NOON);

        assertThat(views.ofConversation(conversation.workspace(), "c1", null))
                .isEqualTo(new Page<>(List.of(closed, staged), null));
    }

    @Test
    void pagesThroughAll() {
        Conversation conversation = scene.aConversation(scene.aWorkspace(), "c1", Scene.NOON);
        IntStream.range(0, Page.SIZE + 1).forEach(i -> scene.staged(conversation, "t" + i + "#1.1", Scene.NOON));

        assertThat(Pages.walk(cursor -> views.ofConversation(conversation.workspace(), "c1", cursor)))
                .hasSize(Page.SIZE + 1)
                .doesNotHaveDuplicates();
    }
}
