package dev.maillon.activities.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import dev.maillon.activities.PostingFixture;
import dev.maillon.activities.Resources;
import dev.maillon.activities.Scene;
import dev.maillon.activities.posting.Receiver;
import dev.maillon.activities.posting.Receiver.Received;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.Reply;
import dev.maillon.store.StoreConfiguration;
import dev.maillon.store.StoreTest;
import dev.maillon.turns.step.Delivering;
import io.temporal.activity.ActivityOptions;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = DeliveringTest.Wiring.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = StoreTest.FreshDatabase.class)
class DeliveringTest {

    @Autowired
    private DeliveringActivity activity;

    @Autowired
    private Scene scene;

    private final TestActivityEnvironment environment = TestActivityEnvironment.newInstance();
    private final Receiver gateway = new Receiver();
    private Conversation conversation = Conversation.unopened("", "", "", "");
    private final Delivering delivering = environment.newActivityStub(
            Delivering.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofMinutes(1))
                    .build());

    @BeforeEach
    void open() {
        environment.registerActivitiesImplementations(activity);
        conversation = scene.openConversation(gateway.url());
    }

    @AfterEach
    void close() {
        environment.close();
        gateway.close();
    }

    @Test
    void postsThePublishedFormatSigned() throws Exception {
        Reply reply = reply("t1", "Thank you.");
        delivering.deliver(conversation.key());
        Received received = gateway.received().getFirst();
        assertThat(received.header("webhook-signature"))
                .isEqualTo(new Webhook(PostingFixture.SECRET)
                        .sign(reply.id(), Scene.AT.getEpochSecond(), received.body()));
        assertThat(received.header("webhook-id")).isEqualTo(reply.id());
        assertThat(Json.mapper().readTree(received.body()))
                .isEqualTo(Json.mapper().readTree(Resources.text("/reply-out.json")));
        assertThat(scene.stored(reply).status()).isEqualTo(Reply.Status.DELIVERED);
        assertThat(scene.stored(reply).deliveredAt()).isEqualTo(Scene.AT);
    }

    @Test
    @Tag("R38")
    void postsInOrderAndAgainUnderTheSameIdUntilItIsAccepted() {
        Reply first = reply("t1", "One.");
        Reply second = reply("t2", "Two.");
        gateway.then(503);
        assertThatThrownBy(() -> delivering.deliver(conversation.key()))
                .rootCause()
                .hasMessageContaining("answered 503")
                .hasMessageNotContaining("One.");
        assertThat(gateway.ids()).containsExactly(first.id());
        delivering.deliver(conversation.key());
        assertThat(gateway.ids()).containsExactly(first.id(), first.id(), second.id());
    }

    @Test
    void aFinalRefusalLetsTheNextPass() {
        Reply first = reply("t1", "One.");
        Reply second = reply("t2", "Two.");
        gateway.then(410);
        assertThatThrownBy(() -> delivering.deliver(conversation.key()))
                .rootCause()
                .hasMessageContaining(first.id())
                .hasMessageContaining("answered 410");
        assertThat(scene.stored(first))
                .returns(Reply.Status.FAILED, Reply::status)
                .returns("undelivered", Reply::reason);
        assertThat(scene.stored(second).status()).isEqualTo(Reply.Status.DELIVERED);
    }

    @Test
    @Tag("R41")
    void nothingOfTheAgentLeavesAfterATakeover() {
        Reply ofAgent = reply("t1", "From the agent.");
        scene.takenOver(conversation);
        Reply ofPerson = scene.reply(conversation, "staff-1", "From Amel.", null, Scene.AT);
        delivering.deliver(conversation.key());
        assertThat(gateway.ids()).containsExactly(ofPerson.id());
        assertThat(scene.stored(ofAgent))
                .returns(Reply.Status.FAILED, Reply::status)
                .returns("taken_over", Reply::reason);
    }

    @Test
    void whatWaitedTooLongIsNotSent() {
        Reply late = scene.reply(conversation, "t1", "Late.", conversation.epoch(), Scene.AT.minusSeconds(600));
        delivering.deliver(conversation.key());
        assertThat(gateway.received()).isEmpty();
        assertThat(scene.stored(late).reason()).isEqualTo("undelivered");
    }

    @Test
    void settlesWhatCannotLeaveAndSaysWhatStillWaits() {
        Reply late = scene.reply(conversation, "t1", "Late.", conversation.epoch(), Scene.AT.minusSeconds(600));
        Reply waiting = reply("t2", "Waits.");
        assertThat(delivering.settle(conversation.key())).isEqualTo(PendingWork.of(PendingWork.Kind.DELIVERY));
        assertThat(scene.stored(late).reason()).isEqualTo("undelivered");
        scene.takenOver(conversation);
        assertThat(delivering.settle(conversation.key())).isEqualTo(PendingWork.NOTHING);
        assertThat(scene.stored(waiting).reason()).isEqualTo("taken_over");
    }

    private Reply reply(String turn, String text) {
        return scene.reply(conversation, turn, text, conversation.epoch(), Scene.AT);
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, Scene.class, PostingFixture.class})
    @ComponentScan("dev.maillon.activities.delivery")
    static class Wiring {

        @Bean
        @Primary
        InstantSource stoppedClock() {
            return InstantSource.fixed(Scene.AT);
        }
    }
}
