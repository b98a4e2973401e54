package dev.maillon.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maillon.bench.load.Switches.Misused;
import dev.maillon.bench.load.Switches.Switch;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwitchesTest {

    private static final List<Switch> KNOWN =
            List.of(new Switch("rate", "R", "", "how often"), new Switch("seconds", "S", "30", "how long"));

    @Test
    void whatIsNotSaidIsTheDefault() {
        Switches asked = read();
        assertThat(asked.number("seconds")).isEqualTo(30);
        assertThat(asked.has("rate")).isFalse();
    }

    @Test
    void aValueFollowsOrIsJoinedByAnEqualsSign() {
        assertThat(read("--seconds", "5", "--rate=2.5").number("seconds")).isEqualTo(5);
        assertThat(read("--seconds", "5", "--rate=2.5").decimal("rate")).isEqualTo(2.5);
    }

    @Test
    void whatIsNotKnownIsRefusedByNameWithTheUsage() {
        assertThatThrownBy(() -> read("--second", "5"))
                .isInstanceOf(Misused.class)
                .hasMessageContainingAll("\"--second\"", "--seconds S");
    }

    @Test
    void aMissingOrUnreadableValueIsRefusedByName() {
        assertThatThrownBy(() -> read("--seconds")).isInstanceOf(Misused.class).hasMessageContaining("--seconds needs");
        assertThatThrownBy(() -> read("--seconds", "soon").number("seconds"))
                .isInstanceOf(Misused.class)
                .hasMessageContaining("\"soon\"");
    }

    private static Switches read(String... arguments) {
        return Switches.read("turns", KNOWN, arguments);
    }
}
