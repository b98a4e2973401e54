package dev.maillon.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DefaultDataConverter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records read the published JSON as a worker does whose Temporal client has the SDK's own converter. */
class EventTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/dev/maillon/contract/examples");
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource({
        "conversation_opened, Status",
        "conversation_closed, Status",
        "conversation_assigned, Assignee",
        "conversation_unassigned, Assignee",
        "contact_field_updated, FieldState",
        "lifecycle_stage_updated, Stage"
    })
    void losesNothingOfAnyTypeOfEvent(String type, String state) throws Exception {
        String json = Files.readString(EXAMPLES.resolve("event." + type + ".json"));

        Event<?> event = received(json, Class.forName("dev.maillon.contract." + state));

        assertThat(sent(event)).isEqualTo(withoutNulls(JSON.readTree(json)));
    }

    @Test
    void ignoresWhatEventsGainLater() throws IOException {
        String json = Files.readString(EXAMPLES.resolve("event.conversation_closed.json"))
                .replace("\"status\": \"closed\",", "\"status\": \"closed\", \"mood\": \"fine\",")
                .replace("\"workspace\"", "\"priority\": 1, \"workspace\"");

        Event<?> event = received(json, Status.class);

        assertThat(event.after())
                .isEqualTo(new Status("closed", "Problem Solved", "The leak was repaired.", "playbook", null));
    }

    private static Event<?> received(String json, Class<?> state) {
        Payload payload = Payload.newBuilder()
                .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
                .setData(ByteString.copyFromUtf8(json))
                .build();
        return DefaultDataConverter.newDefaultInstance().fromPayload(payload, Event.class, eventOf(state));
    }

    /** As Temporal finds it on a workflow method's parameter. */
    private static Type eventOf(Class<?> state) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {state};
            }

            @Override
            public Type getRawType() {
                return Event.class;
            }

            @Override
            public Type getOwnerType() {
                return Event.class;
            }
        };
    }

    private static JsonNode sent(Event<?> event) throws IOException {
        String json = DefaultDataConverter.newDefaultInstance()
                .toPayload(event)
                .orElseThrow()
                .getData()
                .toStringUtf8();
        return withoutNulls(JSON.readTree(json));
    }

    private static JsonNode withoutNulls(JsonNode node) {
        for (Iterator<JsonNode> children = node.iterator(); children.hasNext(); ) {
            JsonNode child = children.next();
            if (child.isNull()) {
                children.remove();
            } else {
                withoutNulls(child);
            }
        }
        return node;
    }
}
