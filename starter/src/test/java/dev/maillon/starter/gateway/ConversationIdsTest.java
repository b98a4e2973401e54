package dev.maillon.starter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConversationIdsTest {

    private final ConversationIds ids = new ConversationIds(new InstallationSettings("an installation secret"));

    @Test
    void staysTheSameForEver() {
        assertThat(ids.of("demo", "web", "+33612345678")).isEqualTo("5u6n3udkbnhpnrer3mw3gfrdajlzyvcu");
    }

    @Test
    void tellsApartWhatReadsAlikeInARow() {
        assertThat(Stream.of(
                        ids.of("a", "bc", "d"),
                        ids.of("ab", "c", "d"),
                        ids.of("a", "b", "cd"),
                        ids.of("a", "bc", "D"),
                        ids.of("a", "bc", "d ")))
                .doesNotHaveDuplicates();
    }

    @Test
    void dependsOnTheInstallation() {
        assertThat(new ConversationIds(new InstallationSettings("another installation")).of("a", "b", "c"))
                .isNotEqualTo(ids.of("a", "b", "c"));
    }
}
