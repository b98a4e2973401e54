package dev.maillon.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.turn.TaskQueues;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskQueuesTest {

    @Test
    void keepsEveryQueueThatIsNamedHere() throws IllegalAccessException {
        List<Field> names = Arrays.stream(TaskQueues.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(4);
        for (Field name : names) {
            assertThat(TaskQueues.isReserved((String) name.get(null)))
                    .as("%s", name)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Turns",
                "TURNS",
                " turns",
                "media\t",
                "/_sys/turns/1",
                "/_sys/crm/1",
                "/_SYS/turns/1",
                "temporal-sys-per-ns-tq",
                "1@worker-7:8e2f1a35-11aa-4c55-9d1b-0b8a6f5d2c11"
            })
    void keepsWhatLeadsToAWorkerOfOursOrOfTemporals(String queue) {
        assertThat(TaskQueues.isReserved(queue)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"crm", "crm-turns", "turns-of-ann", "my/turns", "media:transcripts", "temporal", "_sys/turns/1"})
    void leavesTheOthersToTheirAuthors(String queue) {
        assertThat(TaskQueues.isReserved(queue)).isFalse();
    }

    @Test
    void knowsTheQueueOfOneWorker() {
        assertThat(TaskQueues.isReserved("12@host:" + UUID.randomUUID())).isTrue();
        assertThat(TaskQueues.isReserved("crm-" + UUID.randomUUID())).isFalse();
    }
}
