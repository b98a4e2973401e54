package dev.maillon.activities;

import static dev.maillon.activities.House.aHouse;
import static dev.maillon.activities.House.files;
import static dev.maillon.activities.House.plan;
import static dev.maillon.activities.House.toUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.conversation.VoiceMessage;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.transcripts.Transcripts;
import dev.maillon.store.transcripts.Transcripts.Heard;
import dev.maillon.turns.step.Ending.End;
import dev.maillon.turns.step.Opening.Next;
import dev.maillon.turns.step.Opening.Open;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final Action CLOSE = new Action.CloseConversation(ClosingNote.NONE, Summary.NONE, null);

    private final House house = aHouse();

    @Test
    @Tag("R7")
    void givesANewConversationToTheDefaultAgent() {
        Next next = house.open("c1", "m1");

        assertThat(next).isInstanceOfSatisfying(Next.AgentActs.class, acts -> {
            assertThat(acts.agent()).isEqualTo(House.RITA);
            assertThat(acts.turn().turnId()).startsWith("c1#");
            assertThat(acts.committed()).isFalse();
        });
        assertThat(house.events()).containsExactly("conversation_opened", "conversation_assigned");
        assertThat(house.one("SELECT from_type FROM message WHERE gateway_id = 'm1'"))
                .isEqualTo("contact");
    }

    @Test
    @Tag("R31")
    void namesTheVoiceAndVideoMessagesThatHaveNoTranscript() {
        Next.AgentActs acts = openFiles("c1", files("m1", "audio/ogg; codecs=opus", "image/png", "video/mp4"));

        assertThat(acts.unheard()).extracting(VoiceMessage::position).containsExactly(1, 3);
        assertThat(openFiles("c1")).isEqualTo(acts);
    }

    @Test
    @Tag("R31")
    void whatHasItsTranscriptIsNotTranscribedAgain() {
        VoiceMessage first = openFiles("c1", files("m1", "audio/ogg")).unheard().getFirst();
        Transcripts transcripts = House.bean(Transcripts.class);
        transcripts.store(house.workspace, first, new Heard("hello", "en", Duration.ZERO, "m"), Instant.EPOCH);

        assertThat(openFiles("c1", files("m2", "audio/ogg")).unheard())
                .hasSize(1)
                .doesNotContain(first);
    }

    @Test
    @Tag("R17")
    void whatOnlyAPersonReadsIsNotTranscribed() {
        openFiles("c1", files("m1", "audio/ogg"));
        house.staff("c1", "k1", toUser("amel"));

        assertThat(house.opening.open(house.request("c1", "r1")).next()).isInstanceOf(Next.NobodyActs.class);
        assertThat(house.one("SELECT status FROM transcript WHERE position = 1"))
                .isEqualTo("skipped");
        assertThat(house.one("SELECT reason FROM transcript WHERE position = 1"))
                .isEqualTo("assigned to a person");
    }

    @Test
    @Tag("R32")
    void ofHundredsOfVoiceMessagesSomeAreTranscribedAndTheOthersSayWhyNot() {
        String[] many = Collections.nCopies(300, "audio/ogg").toArray(String[]::new);

        assertThat(openFiles("c1", files("m1", many)).unheard()).hasSize(20);
        assertThat(house.one("SELECT reason FROM transcript WHERE position = 21"))
                .contains("20");
    }

    private Next.AgentActs openFiles(String conversation, InboundMessage... messages) {
        Open request = new Open(house.workspace, conversation, "r1", List.of(messages));
        return (Next.AgentActs) house.opening.open(request).next();
    }

    @Test
    void answersTheSameWhenItRunsAgain() {
        var request = house.request("c1", "r1", "m1", "m2");

        assertThat(house.opening.open(request)).isEqualTo(house.opening.open(request));
        assertThat(house.count("message")).isEqualTo(2);
        assertThat(house.count("turn")).isEqualTo(1);
        assertThat(house.count("event")).isEqualTo(2);
        assertThat(house.count("episode")).isEqualTo(1);
    }

    @Test
    @Tag("R38")
    void storesOneMessageForFiftyParallelRedeliveries() throws Exception {
        List<Next> answers = Together.all(50, 20, n -> house.open("c1", "m1"));

        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(house.count("message")).isEqualTo(1);
        assertThat(house.count("turn")).isEqualTo(1);
        assertThat(house.count("event")).isEqualTo(2);
    }

    @Test
    @Tag("R38")
    void keepsEveryOneOfTwoHundredParallelMessages() throws Exception {
        Together.all(200, 20, n -> house.open("c1", "m" + n));

        assertThat(house.count("message")).isEqualTo(200);
        assertThat(house.count("turn")).isEqualTo(1);
        assertThat(house.one("SELECT COUNT(*) FROM message WHERE turn_id IS NULL"))
                .isEqualTo("0");
    }

    @Test
    void makesNothingForARedeliveryToAnotherConversation() {
        house.open("c1", "m1");

        assertThat(house.open("c2", "m1")).isEqualTo(new Next.Nothing());
        assertThat(house.count("conversation")).isEqualTo(1);
        assertThat(house.count("contact")).isEqualTo(1);
    }

    @Test
    void knowsOneIdOnTwoChannelsAsTwoMessages() {
        house.open("c1", "m1");
        house.opening.open(new Open(house.workspace, "c2", "r1", List.of(House.message("m1", "mute"))));

        assertThat(house.count("message")).isEqualTo(2);
    }

    @Test
    void joinsMessagesToATurnWithoutEffectAndLetsTheOldPlanExpire() {
        Next.AgentActs first = (Next.AgentActs) house.open("c1", "m1");
        Next.AgentActs joined = (Next.AgentActs) house.open("c1", "m2");

        assertThat(joined.turn()).isEqualTo(first.turn());
        assertThat(joined.epoch()).isGreaterThan(first.epoch());
        assertThat(house.one(
                        "SELECT COUNT(*) FROM message WHERE turn_id = ?",
                        first.turn().turnId()))
                .isEqualTo("2");
    }

    @Test
    void letsMessagesWaitBehindACommittedTurnThatNeverEnded() {
        House.Taken turn = house.agentTakes("c1", plan(new Action.UpdateLifecycleStage("Qualified")));
        turn.act(1);

        Next next = house.opening.open(house.request("c1", "r2", "m2")).next();

        assertThat(next).isEqualTo(new Next.AgentActs(turn.acts.turn(), House.RITA, turn.epoch, true, List.of()));
        assertThat(house.one("SELECT turn_id IS NULL FROM message WHERE gateway_id = 'm2'"))
                .isEqualTo("1");
        assertThat(house.one(
                        "SELECT run_id FROM turn WHERE id = ?", turn.acts.turn().turnId()))
                .isEqualTo("r2");
        turn.end();
        assertThat(((Next.AgentActs) house.open("c1")).turn()).isNotEqualTo(turn.acts.turn());
    }

    @Test
    @Tag("R41")
    void abandonsACommittedTurnThatAnotherHandHasTakenOver() {
        House.Taken turn = house.agentTakes("c1", plan(new Action.UpdateLifecycleStage("Qualified"), CLOSE));
        turn.act(1);
        house.staff("c1", "k1", House.toUser("bruno"));

        Next next = house.open("c1", "m2");

        assertThat(next).isInstanceOf(Next.NobodyActs.class);
        String id = turn.acts.turn().turnId();
        assertThat(house.one("SELECT result FROM turn WHERE id = ?", id)).isEqualTo("abandoned");
        assertThat(house.one("SELECT outcome FROM receipt WHERE position = 2 AND turn_id = ?", id))
                .contains("taken_over");
    }

    @Test
    @Tag("R17")
    void recordsMessagesWhileAPersonIsAssigned() {
        house.does("c1", House.toUser("bruno"));
        house.ending.end(new End(house.workspace, "c1", lastTurn("c1"), false));

        Next next = house.open("c1", "m2");

        assertThat(next)
                .isInstanceOfSatisfying(
                        Next.NobodyActs.class,
                        nobody -> assertThat(nobody.reason()).isEqualTo("assigned to a person"));
        assertThat(house.open("c1", "m2")).isEqualTo(next);
        TurnRef turn = ((Next.NobodyActs) next).turn();
        assertThat(house.one("SELECT reason FROM reply WHERE status = 'none' AND turn_id = ?", turn.turnId()))
                .isEqualTo("assigned to a person");
    }

    @Test
    @Tag("R7")
    void beginsANewEpisodeWhenTheContactWritesAfterAClose() {
        House.Taken turn = house.agentTakes("c1", plan(CLOSE)).carriedOut();
        turn.end();
        assertThat(house.open("c1")).isEqualTo(new Next.Nothing());

        Next next = house.open("c1", "m2");

        assertThat(next).isInstanceOf(Next.AgentActs.class);
        assertThat(house.one("SELECT episode FROM conversation WHERE id = 'c1'"))
                .isEqualTo("2");
        assertThat(house.one("SELECT episode FROM message WHERE gateway_id = 'm2'"))
                .isEqualTo("2");
        assertThat(house.events())
                .containsExactly(
                        "conversation_opened",
                        "conversation_assigned",
                        "conversation_closed",
                        "conversation_opened",
                        "conversation_assigned");
    }

    @Test
    @Tag("R7")
    void leavesAnOpenConversationThatIsUnassignedWithNobody() {
        house.agentTakes("c1", plan(new Action.Unassign())).carriedOut().end();

        assertThat(house.open("c1", "m2")).isInstanceOf(Next.NobodyActs.class);
    }

    /** Their plan is that they can't answer, and the fallback takes the conversation. */
    @Test
    @Tag("R40")
    void leavesAConversationToAnAgentWhomTheCatalogHasNoMore() {
        house.agentTakes("c1", plan()).carriedOut().end();
        house.publish(CatalogFixture.withoutAgent("rita"));

        assertThat(house.open("c1", "m2"))
                .isInstanceOfSatisfying(
                        Next.AgentActs.class, acts -> assertThat(acts.agent()).isEqualTo(House.RITA));
    }

    @Test
    void opensAgainForAMessageThatJoinsAfterAPersonHasClosed() {
        house.open("c1", "m1");
        house.staff("c1", "k1", CLOSE);
        assertThat(house.open("c1")).isInstanceOf(Next.NobodyActs.class);

        assertThat(house.open("c1", "m2")).isInstanceOf(Next.AgentActs.class);
        assertThat(house.one("SELECT episode FROM conversation WHERE id = 'c1'"))
                .isEqualTo("2");
    }

    @Test
    void opensAgainWithinOneTurnUnderANewEventId() {
        house.open("c1", "m1");
        house.staff("c1", "k1", CLOSE);

        assertThat(house.open("c1", "m2")).isInstanceOf(Next.AgentActs.class);
        assertThat(house.count("turn")).isEqualTo(2);
        assertThat(house.events()).hasSize(5);
    }

    @Test
    void keepsWaitingMessagesForTheNextRun() {
        house.open("c1", "m1");
        house.opening.keep(house.request("c1", "r1", "m2"));
        house.opening.keep(house.request("c1", "r1", "m2"));

        assertThat(house.one("SELECT COUNT(*) FROM message WHERE turn_id IS NULL"))
                .isEqualTo("1");
    }

    @Test
    void fillsOnlyEmptyFieldsFromWhatTheGatewayTells() {
        introduce("m1", new InboundContact("ext", "Zoé", "not an address", null, null));
        introduce("m2", new InboundContact("ext", "Chloé", "zoe@example.com", null, null));

        assertThat(house.one("SELECT value FROM contact_field WHERE field_id = 'name'"))
                .isEqualTo("\"Zoé\"");
        assertThat(house.one("SELECT value FROM contact_field WHERE field_id = 'email'"))
                .isEqualTo("\"zoe@example.com\"");
    }

    @Test
    void reopensOnlyForMessagesNotForAPersonsReopening() {
        house.agentTakes("c1", plan(CLOSE)).carriedOut().end();
        house.staff("c1", "k1", new Deed.Reopen());

        assertThat(house.open("c1")).isEqualTo(new Next.Nothing());
    }

    private void introduce(String id, InboundContact contact) {
        house.opening.open(new Open(
                house.workspace, "c1", "r1", List.of(new InboundMessage(id, "web", contact, null, List.of(), null))));
    }

    private String lastTurn(String conversation) {
        return house.one("SELECT MAX(id) FROM turn WHERE kind = 'agent' AND conversation_id = ?", conversation);
    }
}
