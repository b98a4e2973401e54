package dev.maillon.store.reassignments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.store.Scene;
import dev.maillon.store.StoreTest;
import dev.maillon.store.reassignments.Reassignment.Request;
import dev.maillon.store.views.ReassignmentView;
import dev.maillon.store.views.ReassignmentViews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class ReassignmentsTest {

    private static final State.Assigned AMEL = new State.Assigned(AssigneeType.USER, "amel", "Amel Haddad", null);
    private static final State.Assigned AGENT = new State.Assigned(AssigneeType.AI_AGENT, "amel", "Amel", null);

    @Autowired
    private Reassignments reassignments;

    @Autowired
    private ReassignedConversations conversations;

    @Autowired
    private ReassignmentViews views;

    @Autowired
    private Scene scene;

    private ReassignmentId which = new ReassignmentId("", "");

    @BeforeEach
    void begin() {
        which = new ReassignmentId(scene.aWorkspace(), "r1");
    }

    @Test
    void theFirstUnderAnIdStands() {
        Reassignment first = ofAmel("Amel Haddad");

        assertThat(reassignments.add(first)).isEqualTo(first);
        assertThat(reassignments.add(ofAmel("amel"))).isEqualTo(first);
    }

    @Test
    void isUnendedUntilItEndsOnce() {
        reassignments.add(ofAmel("amel"));
        assertThat(reassignments.unended(Scene.NOON)).doesNotContain(which);
        assertThat(reassignments.unended(Scene.NOON.plusSeconds(1))).contains(which);

        reassignments.end(which, Scene.NOON.plusSeconds(5), true);
        reassignments.end(which, Scene.NOON.plusSeconds(9), false);

        assertThat(reassignments.unended(Scene.NOON.plusSeconds(1))).doesNotContain(which);
        Reassignment ended = reassignments.findById(which).orElseThrow();
        assertThat(ended.endedAt()).isEqualTo(Scene.NOON.plusSeconds(5));
        assertThat(ended.cancelled()).isTrue();
    }

    @Test
    void findsWhatTheUserHasOpenOrClosedAndEachOnce() {
        Reassignment ofAmel = reassignments.add(ofAmel("amel"));
        give("c1", AMEL);
        scene.conversations().save(give("c2", AMEL).closed(), Scene.NOON);
        give("c3", AGENT);
        conversations.addThoseOf(ofAmel);
        assertThat(conversations.waiting(which, 9)).containsExactly("c1", "c2");
        assertThat(conversations.waiting(which, 1)).containsExactly("c1");

        conversations.settle(which, "c1", ReassignedConversations.State.SKIPPED, "It was closed.");
        conversations.settle(which, "c1", ReassignedConversations.State.MOVED, "Too late.");
        give("c4", AMEL);
        conversations.addThoseOf(ofAmel);

        assertThat(conversations.waiting(which, 9)).containsExactly("c2", "c4");
        ReassignmentView view = views.of(ofAmel);
        assertThat(view.total()).isEqualTo(3);
        assertThat(view.skipped()).isOne();
        assertThat(view.left()).isEqualTo(3);
        assertThat(view.problems()).containsExactly(new ReassignmentView.NotMoved("c1", "skipped", "It was closed."));
    }

    private Reassignment ofAmel(String called) {
        Request request = new Request(called, new AssignTo.Team("Sales"), null);
        return new Reassignment(which, request, "amel", "Amel Haddad", Scene.AMEL, Scene.NOON, null, false);
    }

    private Conversation give(String id, State.Assigned to) {
        return scene.assigned(scene.aConversation(which.workspace(), id, Scene.NOON), to, Scene.NOON);
    }
}
