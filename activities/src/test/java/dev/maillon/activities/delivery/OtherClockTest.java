package dev.maillon.activities.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.activities.PostingFixture;
import dev.maillon.activities.Scene;
import dev.maillon.activities.posting.Receiver;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.turn.PendingWork;
import dev.maillon.domain.turn.Reply;
import dev.maillon.store.StoreConfiguration;
import dev.maillon.store.TestDatabase;
import dev.maillon.turns.step.Delivering;
import io.temporal.activity.ActivityOptions;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A worker whose clock is ahead by twenty minutes, and as much ahead of the others by which replies were stored. */
@Tag("R38")
class OtherClockTest {

    private static final Instant THEIRS =
            Instant.ofEpochSecond(Instant.now().getEpochSecond()).minus(Duration.ofMinutes(20));

    private final ConfigurableApplicationContext worker = new SpringApplicationBuilder(Worker.class)
            .web(WebApplicationType.NONE)
            .run(
                    "--maillon.store.url=" + TestDatabase.freshUrl() + "&sessionVariables=timestamp="
                            + THEIRS.getEpochSecond(),
                    "--maillon.store.user=root",
                    "--logging.level.root=warn");
    private final Scene scene = worker.getBean(Scene.class);
    private final TestActivityEnvironment environment = TestActivityEnvironment.newInstance();
    private final Receiver gateway = new Receiver();
    private final Conversation conversation = scene.openConversation(gateway.url());
    private final Reply reply = scene.reply(conversation, "t1", "Thank you.", conversation.epoch(), THEIRS);
    private final Delivering delivering = environment.newActivityStub(
            Delivering.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofMinutes(1))
                    .build());

    @BeforeEach
    void register() {
        environment.registerActivitiesImplementations(worker.getBean(DeliveringActivity.class));
    }

    @AfterEach
    void close() {
        environment.close();
        gateway.close();
        worker.close();
    }

    @Test
    void deliversWhatWasStoredJustNow() {
        delivering.deliver(conversation.key());

        assertThat(gateway.ids()).containsExactly(reply.id());
        assertThat(scene.stored(reply).status()).isEqualTo(Reply.Status.DELIVERED);
    }

    @Test
    void givesUpNothingOfIt() {
        assertThat(delivering.settle(conversation.key())).isEqualTo(PendingWork.of(PendingWork.Kind.DELIVERY));
        assertThat(scene.stored(reply).status()).isEqualTo(Reply.Status.STORED);
    }

    @Configuration
    @EnableAutoConfiguration
    @Import({StoreConfiguration.class, Scene.class, PostingFixture.class})
    @ComponentScan("dev.maillon.activities.delivery")
    static class Worker {}
}
