package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.MaillonApi.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A conversation is there once its first message was acknowledged, for whoever acts on it or reads it at once. */
@OnSharedStack
class FirstMessageIT {

    private static final MaillonApi API = TestStack.get().api();

    @BeforeAll
    static void putCatalog() {
        TestStack.putCatalog("load");
    }

    @Test
    @Tag("R38")
    void staffMayActAsSoonAsTheFirstMessageIsAcknowledged() {
        List<Answer> answers =
                IntStream.range(0, 40).mapToObj(i -> act(begun())).toList();
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.body().at("/status").asString())
                .containsOnly("applied");
    }

    @Test
    @Tag("R38")
    void itIsReadAsSoonAsItsFirstMessageIsAcknowledged() {
        List<Answer> answers = IntStream.range(0, 20)
                .mapToObj(i -> API.get("/conversations/" + begun() + (i % 2 == 0 ? "" : "/messages")))
                .toList();
        assertThat(answers).extracting(Answer::status).containsOnly(200);
    }

    private static String begun() {
        Customer customer = new Customer(API, "web");
        Answer answer = customer.insists(customer.nextId(), "hello");
        assertThat(answer.status()).isEqualTo(202);
        return answer.body().at("/conversationId").asString();
    }

    private static Answer act(String conversation) {
        return API.post(
                "/conversations/" + conversation + "/actions",
                Map.of("type", "close_conversation"),
                UUID.randomUUID().toString());
    }
}
