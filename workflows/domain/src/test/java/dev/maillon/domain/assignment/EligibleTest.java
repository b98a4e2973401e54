package dev.maillon.domain.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.action.AssigneeType;
import dev.maillon.domain.action.State;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the example, Léo is an agent; here he and Bruno are disabled. */
class EligibleTest {

    private static final Catalog CATALOG = Examples.read(
                    Examples.document().replace("name: Léo", "name: Léo\n    enabled: false"))
            .withDisabled("bruno");

    @ParameterizedTest
    @CsvSource({
        "USER, amel, YES",
        "USER, bruno, DISABLED",
        "USER, rita, GONE",
        "AI_AGENT, rita, YES",
        "AI_AGENT, leo, DISABLED",
        "AI_AGENT, amel, GONE"
    })
    void whoHadItIsLookedUpAmongTheirOwnKindByTheirId(AssigneeType type, String id, Eligible expected) {
        assertThat(Eligible.of(assigned(type, id), CATALOG)).isEqualTo(expected);
    }

    @Test
    void nobodyIsNobody() {
        assertThat(Eligible.of(State.Assigned.NOBODY, CATALOG)).isEqualTo(Eligible.NOBODY);
    }

    private static State.Assigned assigned(AssigneeType type, String id) {
        return new State.Assigned(type, id, "A name that somebody else may have", null);
    }
}
