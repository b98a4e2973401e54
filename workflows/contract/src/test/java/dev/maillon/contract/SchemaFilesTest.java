package dev.maillon.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema files describe the examples, and tell what is none. */
class SchemaFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/maillon/contract");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("examples"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleFits(Path example) throws IOException {
        assertThat(errors(kindOf(example), Files.readString(example))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsGainedLaterFitsToo(Path example) throws IOException {
        ObjectNode later = (ObjectNode) JSON.readTree(example.toFile());
        later.put("gainedLater", true);
        assertThat(errors(kindOf(example), later.toString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event.conversation_closed | /after/status | \"shut\"",
                "event.conversation_closed | /type | \"conversation_lost\"",
                "event.conversation_assigned | /after | {\"stage\": \"Qualified\"}",
                "event.contact_field_updated | /after/value | {\"amount\": 5}",
                "event.lifecycle_stage_updated | /depth | -1",
                "event.conversation_opened | /actor/type | \"robot\"",
                "action.assign | /to | {\"somebody\": \"Sales\"}",
                "action.send | /text | \"\"",
                "action.update_contact_field | /value | [5]",
                "outcome.applied | /status | \"done\""
            })
    void whatIsNoneDoesNotFit(String example, String pointer, String wrong) throws IOException {
        ObjectNode document = (ObjectNode)
                JSON.readTree(FOLDER.resolve("examples/" + example + ".json").toFile());
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) document.at(pointer.substring(0, last));
        JsonNode replaced = parent.replace(pointer.substring(last + 1), JSON.readTree(wrong));

        assertThat(replaced).as("was there").isNotNull();
        assertThat(errors(example.replaceAll("\\..*", ""), document.toString())).isNotEmpty();
    }

    /** What makes types of a schema tells its branches apart by what each of them requires. */
    @ParameterizedTest
    @ValueSource(strings = {"event", "action"})
    void everyBranchRequiresItsType(String kind) throws IOException {
        JsonNode schema = JSON.readTree(FOLDER.resolve(kind + ".schema.json").toFile());
        assertThat(schema.path("oneOf"))
                .isNotEmpty()
                .allSatisfy(branch -> assertThat(branch.path("required"))
                        .extracting(JsonNode::asText)
                        .contains("type"));
    }

    private static String kindOf(Path example) {
        return example.getFileName().toString().replaceAll("\\..*", "");
    }

    private static List<Error> errors(String kind, String document) throws IOException {
        String schema = Files.readString(FOLDER.resolve(kind + ".schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(document, InputFormat.JSON);
    }
}
