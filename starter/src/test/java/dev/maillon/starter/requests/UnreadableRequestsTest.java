package dev.maillon.starter.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.starter.Api;
import dev.maillon.starter.ApiTest;
import dev.maillon.starter.RawHttp;
import dev.maillon.starter.RawHttp.Answer;
import dev.maillon.starter.RawHttp.Request;
import dev.maillon.starter.Stored;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What cannot even be read is refused with its name, and nothing of it is written to the log. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class UnreadableRequestsTest {

    @Autowired
    private Api api;

    @Autowired
    private Stored stored;

    @BeforeEach
    void begin() {
        stored.exampleCatalog();
        stored.conversationOnce("c1");
    }

    @ParameterizedTest
    @CsvSource({
        "contact=secret%ED%A0%80, contact",
        "contact=secret%ff, contact",
        "status=open&cursor=secret%, cursor",
        "status=open&assignee=secret%zz&cursor=a, assignee",
        "%ff=secret, %ff"
    })
    void aParameterThatIsBadlyEncoded(String query, String field, CapturedOutput output) throws IOException {
        Answer answer = send("GET", "/conversations?" + query, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("\"field\":\"" + field + "\"").doesNotContain("secret");
        assertThat(output.getAll()).doesNotContain("secret").doesNotContain("ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1E-2147483649", "1E2147483648", "-1e+999999999", "0.1E0001000", "5e9999999999999999999999"})
    void aNumberThatNobodyCanWriteOut(String number) throws IOException {
        String action = "{\"type\":\"update_contact_field\",\"field\":\"Budget\",\"value\":%s}";
        assertThat(send("POST", "/conversations/c1/actions", action.formatted(number))
                        .text())
                .contains("HTTP/1.1 400", "\"field\":\"value\"");
        assertThat(send("POST", "/messages", "{\"attachments\":[{\"url\":%s}]}".formatted(number))
                        .text())
                .contains("HTTP/1.1 400", "\"field\":\"attachments[0].url\"");
    }

    @Test
    void anOrdinaryNumberIsTaken() throws IOException {
        String action = "{\"type\":\"update_contact_field\",\"field\":\"Budget\",\"value\":2.5E3}";
        assertThat(send("POST", "/conversations/c1/actions", action).status()).isEqualTo(200);
    }

    @Test
    void halfACharacterInInstructions() throws IOException {
        assertThat(send("PUT", "/agents/rita/instructions", "{\"instructions\":\"a\\ud800b\"}")
                        .text())
                .contains("HTTP/1.1 400", "\"field\":\"instructions\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/png",
                "nonsense",
                "application/json;charset=nonsense",
                "application/json;charset=UTF-32",
                "application/json;charset=ISO-8859-1"
            })
    void anErrorIsToldWhateverItsCallerAccepts(String accept) throws IOException {
        for (String path : List.of("/conversations", "/conversations/none", "/nothing")) {
            Answer answer = send("GET", path, "", "Accept: " + accept);
            assertThat(answer.status()).as(answer.text()).isIn(404, 406);
            assertThat(answer.isProblem()).as(answer.text()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/messages", "/conversations", "/conversations/c1/actions", "/catalog", "/nothing"})
    void askingWhatARouteTakesIsNoFault(String path, CapturedOutput output) throws IOException {
        for (String method : List.of("OPTIONS", "HEAD", "TRACE", "PATCH", "FOO")) {
            assertThat(send(method, path, "").status()).as(method).isLessThan(500);
        }
        assertThat(output.getAll()).doesNotContain("ERROR").doesNotContain("\tat ");
    }

    private Answer send(String method, String path, String json, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(
                "Authorization: Bearer " + Api.KEY,
                "Content-Type: application/json",
                "Idempotency-Key: k" + json.hashCode()));
        return RawHttp.send(
                api.port(),
                new Request(method, "/v1/workspaces/demo" + path, all, json.getBytes(StandardCharsets.UTF_8)));
    }
}
