package dev.maillon.turns;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.turns.followup.FollowUpTargets.Targets;
import io.temporal.activity.ActivityInterface;
import io.temporal.workflow.WorkflowInterface;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever enters Temporal is bounded by construction: the server ends a run that wants to carry more than 2 MiB at once. */
@Tag("R38")
class PayloadBoundsTest {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    @ParameterizedTest
    @MethodSource("calls")
    void whatACallCarriesFitsIntoAPayload(Method call) {
        String name = call.getDeclaringClass().getSimpleName() + "." + call.getName();
        for (Parameter parameter : call.getParameters()) {
            assertThat(Largest.bytes(Largest.of(parameter.getParameterizedType(), name + "." + parameter.getName())))
                    .as(name + "(" + parameter.getType().getSimpleName() + ")")
                    .isLessThan(MOST_BYTES);
        }
        if (call.getReturnType() != void.class) {
            assertThat(Largest.bytes(Largest.of(call.getGenericReturnType(), name)))
                    .as(name + " answers")
                    .isLessThan(MOST_BYTES);
        }
    }

    @Test
    void aMessageOfTheApiFitsIntoASliceOfItsOwn() {
        InboundMessage.Attachment shortest = new InboundMessage.Attachment("a", null, "b");
        InboundMessage message = new InboundMessage(
                "m",
                "web",
                new InboundMessage.InboundContact("x", null, null, null, null),
                "x".repeat(16 * 1024),
                Collections.nCopies(48 * 1024 / "{\"contentType\":\"a\",\"url\":\"b\"},".length(), shortest),
                null);
        assertThat(MessageSlices.fits(message)).isTrue();
    }

    /** Steps, and what workflows are started, told and asked with. Of targets, their activity cuts the list by its bytes. */
    static Stream<Method> calls() {
        List<JavaClass> contracts = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.maillon").stream()
                        .filter(type -> type.isAnnotatedWith(ActivityInterface.class)
                                || type.isAnnotatedWith(WorkflowInterface.class))
                        .toList();
        assertThat(contracts).hasSizeGreaterThan(20);
        return contracts.stream()
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() != Targets.class);
    }
}
