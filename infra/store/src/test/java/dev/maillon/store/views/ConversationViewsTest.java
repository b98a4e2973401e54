package dev.maillon.store.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.store.Scene;
import dev.maillon.store.StoreTest;
import dev.maillon.store.views.ConversationView.EpisodeView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class ConversationViewsTest {

    private static final ConversationViews.Filter ALL = new ConversationViews.Filter(null, null, null);

    private static final State.Assigned TO_AMEL = new State.Assigned(AssigneeType.USER, "amel", "Amel Haddad", "Sales");

    @Autowired
    private ConversationViews views;

    @Autowired
    private Scene scene;

    @Autowired
    private Questions questions;

    private String workspace = "";

    @BeforeEach
    void begin() {
        workspace = scene.aWorkspace();
    }

    @Test
    void showsTheContactWithTypedFieldsAndTheEpisode() {
        Conversation conversation =
                scene.assigned(scene.aConversation(workspace, "c1", Scene.NOON), TO_AMEL, Scene.NOON);
        scene.field(conversation, "budget", new BigDecimal("2500.00"));
        scene.field(conversation, "newsletter", true);
        scene.field(conversation, "email", "vera@example.com");
        scene.contacts().moveTo("Qualified", conversation.contact());

        ConversationView view = views.find(workspace, "c1").orElseThrow();

        assertThat(view.status()).isEqualTo(ConversationStatus.OPEN);
        assertThat(view.assignee()).isEqualTo(TO_AMEL);
        assertThat(view.contact().externalId()).isEqualTo("visitor-c1");
        assertThat(view.contact().lifecycleStage()).isEqualTo("Qualified");
        assertThat(view.contact().fields())
                .isEqualTo(Map.of(
                        "budget",
                        FieldValue.of(2500),
                        "newsletter",
                        FieldValue.of(true),
                        "email",
                        FieldValue.of("vera@example.com")));
        assertThat(view.episode()).isEqualTo(new EpisodeView(1, Scene.NOON, null, null, null));
    }

    @Test
    void anotherWorkspaceSeesNothing() {
        scene.aConversation(workspace, "c1", Scene.NOON);
        String other = scene.aWorkspace();

        assertThat(views.find(other, "c1")).isEqualTo(Optional.empty());
        assertThat(views.list(other, ALL, null)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void filters() {
        scene.assigned(scene.aConversation(workspace, "c1", Scene.NOON), TO_AMEL, Scene.NOON);
        Conversation closed =
                scene.aConversation(workspace, "c2", Scene.NOON.minusSeconds(1)).closed();
        scene.conversations().save(closed, Scene.NOON.minusSeconds(1));

        assertThat(found(new ConversationViews.Filter(ConversationStatus.CLOSED, null, null)))
                .containsExactly("c2");
        assertThat(found(new ConversationViews.Filter(null, "amel", null))).containsExactly("c1");
        assertThat(found(new ConversationViews.Filter(null, "none", null))).containsExactly("c2");
        assertThat(found(new ConversationViews.Filter(null, null, "contact-of-c1")))
                .containsExactly("c1");
        assertThat(found(new ConversationViews.Filter(null, null, "visitor-c2")))
                .containsExactly("c2");
        assertThat(found(new ConversationViews.Filter(ConversationStatus.OPEN, null, "visitor-c2")))
                .isEmpty();
        assertThat(found(new ConversationViews.Filter(null, null, "visitor"))).isEmpty();
        assertThat(found(ALL)).containsExactly("c1", "c2");
    }

    @Test
    void pagesThroughAllEvenWhereTimesAreEqual() {
        int count = 2 * Page.SIZE + 3;
        IntStream.range(0, count)
                .forEach(i -> scene.aConversation(workspace, "c%03d".formatted(i), Scene.NOON.plusSeconds(i / 60)));

        List<String> walked = Pages.walk(cursor -> views.list(workspace, ALL, cursor)).stream()
                .map(ConversationView::id)
                .toList();

        assertThat(walked).doesNotHaveDuplicates().hasSize(count);
        assertThat(walked.getFirst()).isEqualTo("c%03d".formatted(count - 1));
        assertThat(walked.getLast()).isEqualTo("c000");
    }

    @Test
    void aFullPageCostsNoMoreQueriesThanAShortOne() {
        scene.aConversation(workspace, "first", Scene.NOON);
        long few = questions.askedBy(() -> views.list(workspace, ALL, null));
        IntStream.range(0, Page.SIZE).forEach(i -> scene.aConversation(workspace, "c" + i, Scene.NOON));

        assertThat(questions.askedBy(() -> views.list(workspace, ALL, null))).isEqualTo(few);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "ééé", "MQ", "YQpi"})
    void refusesACursorThatItNeverGave(String cursor) {
        assertThatExceptionOfType(BadCursor.class).isThrownBy(() -> views.list(workspace, ALL, cursor));
    }

    private List<String> found(ConversationViews.Filter filter) {
        return views.list(workspace, filter, null).items().stream()
                .map(ConversationView::id)
                .toList();
    }
}
