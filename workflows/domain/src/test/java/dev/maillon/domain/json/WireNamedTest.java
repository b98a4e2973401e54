package dev.maillon.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.OutcomeStatus;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.event.EventType;
import dev.maillon.domain.field.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A new action, event or outcome that JSON would call otherwise than everybody else is found here; the rest, the compiler finds. */
class WireNamedTest {

    static Stream<Arguments> variants() {
        return Stream.of(
                Arguments.of(Deed.class, List.of(ActionType.values())),
                Arguments.of(Action.class, ActionType.OF_AGENTS),
                Arguments.of(ActionEvent.class, List.of(EventType.values())),
                Arguments.of(Outcome.class, List.of(OutcomeStatus.values())));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void jsonTellsVariantsApartByTheirWireNames(Class<?> sealed, List<WireNamed> types) {
        JsonSubTypes.Type[] known = sealed.getAnnotation(JsonSubTypes.class).value();
        assertThat(known).extracting(JsonSubTypes.Type::name).containsExactlyElementsOf(wireNames(types));
        assertThat(known)
                .allSatisfy(variant -> assertThat(Json.mapper()
                                .readValue(
                                        "{\"type\":\"" + variant.name() + "\",\"status\":\"" + variant.name() + "\"}",
                                        sealed))
                        .isInstanceOf(variant.value())
                        .satisfies(read -> assertThat(typeOf(read).wireName()).isEqualTo(variant.name())));
    }

    private static WireNamed typeOf(Object variant) {
        return switch (variant) {
            case Deed deed -> deed.type();
            case ActionEvent event -> event.type();
            case Outcome outcome -> outcome.status();
            default -> throw new IllegalArgumentException("has no type: " + variant);
        };
    }

    private static List<String> wireNames(List<WireNamed> types) {
        return types.stream().map(WireNamed::wireName).toList();
    }

    @Test
    void jsonWritesAndReadsThem() {
        Stream.of(Actor.Type.values(), FieldType.values(), Refusal.values(), EventType.values())
                .flatMap(Arrays::stream)
                .forEach(value -> {
                    assertThat(Json.mapper().writeValueAsString(value)).isEqualTo('"' + value.wireName() + '"');
                    assertThat(Json.mapper().convertValue(value.wireName(), value.getClass()))
                            .isSameAs(value);
                });
        assertThat(FieldType.LONG_TEXT.wireName()).isEqualTo("longText");
        assertThat(Actor.Type.AI_AGENT.wireName()).isEqualTo("ai_agent");
    }

    @Test
    void aNameThatNobodyHasIsRefused() {
        assertThat(WireNamed.read(EventType.class, "conversation_closed")).isEqualTo(EventType.CONVERSATION_CLOSED);
        assertThatIllegalArgumentException().isThrownBy(() -> WireNamed.read(EventType.class, "CONVERSATION_CLOSED"));
    }
}
