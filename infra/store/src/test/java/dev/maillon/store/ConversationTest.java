package dev.maillon.store;

import dev.maillon.domain.conversation.Conversation;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a test of the store mostly begins: with an open conversation, in a workspace of its own. */
@StoreTest
public abstract class ConversationTest {

    @Autowired
    protected Scene scene;

    protected String workspace = "";
    protected Conversation conversation = Conversation.unopened("", "", "", "");

    @BeforeEach
    void begin() {
        workspace = scene.aWorkspace();
        conversation = scene.aConversation(workspace, "c1", Scene.NOON);
    }
}
