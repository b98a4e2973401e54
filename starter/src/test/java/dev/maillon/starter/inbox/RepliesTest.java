package dev.maillon.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.turn.Reply;
import dev.maillon.starter.Api;
import dev.maillon.starter.Api.Answer;
import dev.maillon.starter.ApiTest;
import dev.maillon.starter.FakeRuns;
import dev.maillon.starter.Stored;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class RepliesTest {

    @Autowired
    private Api api;

    @Autowired
    private FakeRuns runs;

    @Autowired
    private Stored stored;

    @BeforeEach
    void begin() {
        runs.reset();
    }

    @Test
    void sendsAnUndeliveredReplyAgainUnderTheSameId() {
        Conversation conversation = stored.conversationOnce("c-again");
        Reply reply = stored.undelivered(conversation, stored.message(conversation, "r1"));
        Answer answer = resend(reply.id());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.get("/id")).isEqualTo(reply.id());
        assertThat(answer.get("/status")).isEqualTo("stored");
        assertThat(runs.woken).containsExactly("c-again");
        assertThat(resend(reply.id()).status()).as("is under way").isEqualTo(409);
    }

    @Test
    @Tag("R41")
    void sendsNothingOfTheAgentAfterAPersonTookOver() {
        Conversation conversation = stored.conversationOnce("c-taken");
        Reply reply = stored.undelivered(conversation, stored.message(conversation, "r2"));
        stored.assign(conversation, new State.Assigned(AssigneeType.USER, "amel", "Amel Haddad", null));
        assertThat(resend(reply.id()).status()).isEqualTo(409);
        assertThat(runs.woken).isEmpty();
    }

    @Test
    void anUnknownReplyIs404() {
        assertThat(resend("nothing#reply").status()).isEqualTo(404);
    }

    private Answer resend(String id) {
        return api.post("/replies/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/resend", "");
    }
}
