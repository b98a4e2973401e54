package dev.maillon.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.local.MaillonApi.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Messages of one contact that were acknowledged, and must all be in a turn, each in one. */
final class Backlog {

    private static final int SENDERS = 8;

    private final MaillonApi api;
    private final Customer customer;
    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile String conversation = "";

    Backlog(MaillonApi api) {
        this.api = api;
        customer = new Customer(api, "web");
    }

    String conversation() {
        return conversation;
    }

    /** As one gateway does, one after the other. @return the answer to the one that was not accepted, or to the last */
    Answer send(int messages, String text) {
        Answer answer = send(text);
        for (int sent = 1; sent < messages && answer.status() == 202; sent++) {
            answer = send(text);
        }
        return answer;
    }

    private Answer send(String text) {
        return send(customer.nextId(), text);
    }

    private Answer send(String id, String text) {
        Answer answer = customer.sends(id, text);
        if (answer.status() == 202) {
            acknowledged.add(id);
            conversation = answer.body().at("/conversationId").asString();
        }
        return answer;
    }

    void sendAtOnce(int messages, String text) throws InterruptedException, ExecutionException {
        List<String> ids = IntStream.range(0, messages)
                .mapToObj(message -> customer.nextId())
                .toList();
        try (ExecutorService executor = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<Answer>> answers = new ArrayList<>();
            ids.forEach(id -> answers.add(executor.submit(() -> send(id, text))));
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(202);
            }
        }
    }

    void assertEachInOneTurn() {
        List<JsonNode> turns = TestStack.turnsWhenQuiet(api, conversation, acknowledged.size());
        assertThat(turns.stream()
                        .flatMap(turn -> turn.at("/messages").values().stream())
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(turns)
                .allSatisfy(turn -> assertThat(turn.at("/reply/id").asString(""))
                        .as("answered")
                        .isNotEmpty());
    }
}
