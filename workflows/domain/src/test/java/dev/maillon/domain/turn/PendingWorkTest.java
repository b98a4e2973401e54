package dev.maillon.domain.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maillon.domain.json.Json;
import dev.maillon.domain.turn.PendingWork.Kind;
import org.junit.jupiter.api.Test;

class PendingWorkTest {

    /** As the histories of runs that are under way have it. */
    @Test
    void isAPropertyForEachKindInJson() {
        PendingWork work = PendingWork.of(Kind.FOLLOW_UPS, Kind.DELIVERY);

        String json = Json.mapper().writeValueAsString(work);

        assertThat(json).isEqualTo("{\"delivery\":true,\"closeNote\":false,\"followUps\":true}");
        assertThat(Json.mapper().readValue(json, PendingWork.class)).isEqualTo(work);
    }

    @Test
    void readsWhatAnOlderOrANewerProcessWrote() {
        assertThat(Json.mapper().readValue("{\"closeNote\":true,\"refund\":true}", PendingWork.class))
                .isEqualTo(PendingWork.of(Kind.CLOSE_NOTE));
        assertThat(Json.mapper().readValue("{}", PendingWork.class)).isEqualTo(PendingWork.NOTHING);
    }

    @Test
    void isASetInTheOrderInWhichItIsBegun() {
        PendingWork all = PendingWork.of(Kind.FOLLOW_UPS)
                .and(PendingWork.of(Kind.CLOSE_NOTE, Kind.FOLLOW_UPS))
                .and(PendingWork.of(Kind.DELIVERY));

        assertThat(all.kinds()).containsExactly(Kind.DELIVERY, Kind.CLOSE_NOTE, Kind.FOLLOW_UPS);
        assertThat(all.without(Kind.CLOSE_NOTE)).isEqualTo(PendingWork.of(Kind.DELIVERY, Kind.FOLLOW_UPS));
        assertThat(PendingWork.NOTHING.isEmpty()).isTrue();
    }
}
