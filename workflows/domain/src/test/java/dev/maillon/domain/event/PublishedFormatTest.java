package dev.maillon.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our events are what the contract for authors of follow-ups says. Its examples are golden: they change by gaining properties only. */
class PublishedFormatTest {

    @ParameterizedTest
    @EnumSource
    void anEventIsWrittenAsItsExampleAndFitsTheSchema(EventType type) {
        String example = file("examples/event." + type.wireName() + ".json");

        String written = Json.mapper().writeValueAsString(Json.mapper().readValue(example, ActionEvent.class));

        assertThat(Json.mapper().readTree(written)).isEqualTo(Json.mapper().readTree(example));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(file("event.schema.json"))
                        .validate(written, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNDO")
    void anActionOfTheContractIsOneOfOurs(ActionType type) {
        String example = file("examples/action." + type.wireName() + ".json");

        Deed deed = Json.mapper().readValue(example, Deed.class);

        assertThat(Json.mapper()
                        .readTree(Json.mapper().writeValueAsString(deed))
                        .properties())
                .as("nothing of the example is lost but its cause, which the route reads")
                .containsAll(Json.mapper().readTree(example).properties().stream()
                        .filter(property -> !property.getKey().equals("cause"))
                        .toList());
    }

    private static String file(String name) {
        try (InputStream file = PublishedFormatTest.class.getResourceAsStream("/dev/maillon/contract/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
