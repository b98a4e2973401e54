package dev.maillon.store.views;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.store.ConversationTest;
import dev.maillon.store.Scene;
import dev.maillon.store.views.MessageView.AttachmentView;
import dev.maillon.store.views.MessageView.From;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MessageViewsTest extends ConversationTest {

    @Autowired
    private MessageViews views;

    @Test
    void showsWhatBothSidesWroteNewestFirst() {
        scene.says(conversation, "m1", "Bonjour 👋", Scene.NOON);
        scene.reply(conversation, "t1", "Hello Vera", Scene.NOON.plusSeconds(1));

        Page<MessageView> page = views.ofConversation(workspace, "c1", null);

        assertThat(page.next()).isNull();
        assertThat(page.items()).extracting(MessageView::text).containsExactly("Hello Vera", "Bonjour 👋");
        assertThat(page.items())
                .extracting(MessageView::from)
                .containsExactly(new From("ai_agent", "rita", "Rita"), new From("contact", "contact-of-c1", "Vera"));
        assertThat(page.items().getLast().attachments())
                .containsExactly(new AttachmentView("image/png", "picture", null, null, null, null));
        assertThat(page.items().getLast().at()).isEqualTo(Scene.NOON);
    }

    @Test
    void pagesThroughAll() {
        int count = Page.SIZE + 1;
        IntStream.range(0, count).forEach(i -> scene.says(conversation, "m" + i, "text " + i, Scene.NOON));

        assertThat(Pages.walk(cursor -> views.ofConversation(workspace, "c1", cursor)))
                .hasSize(count)
                .doesNotHaveDuplicates()
                .extracting(MessageView::text)
                .startsWith("text " + (count - 1))
                .endsWith("text 0");
    }
}
