package dev.maillon.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R15")
class OpeningHoursTest {

    private static final String NIGHTS = """
            workspace:
              name: Nights
              timeZone: Europe/Paris
              language: fr
              country: FR
              fallback: {reply: b}
              businessHours: {saturday: ["22:00-24:00"], sunday: ["00:00-02:30"]}
            """;

    /** Paris is one hour ahead of UTC in winter, and two in summer: from 29 March to 25 October 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00:00Z, true, Monday 09:00",
        "2026-11-23T07:59:59Z, false, a second before",
        "2026-11-23T11:29:59Z, true, before lunch",
        "2026-11-23T11:30:00Z, false, the end is not open any more",
        "2026-11-22T10:00:00Z, false, Sunday",
        "2026-12-25T10:00:00Z, false, a Friday that is closed",
        "2026-12-24T23:30:00Z, false, closed there and still the day before in UTC",
        "2026-03-27T08:00:00Z, true, Friday 09:00 in winter",
        "2026-03-30T07:00:00Z, true, Monday 09:00 in summer",
        "2026-03-30T06:59:59Z, false, Monday 08:59 in summer",
        "2026-10-26T07:00:00Z, false, Monday 08:00 in winter again",
        "2026-10-26T08:00:00Z, true, Monday 09:00 in winter again"
    })
    void followsTheWorkspacesOwnClock(Instant at, boolean open, String why) {
        assertThat(OpeningHours.isOpen(Examples.catalog().workspace(), at))
                .as(why)
                .isEqualTo(open);
    }

    /** 02:30 does not exist on 29 March, and comes twice on 25 October. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:59:59Z, true, Saturday 23:59:59",
        "2026-03-29T00:59:59Z, true, Sunday 01:59:59",
        "2026-03-29T01:00:00Z, false, Sunday 03:00: the hour from 02:00 is skipped",
        "2026-10-25T00:29:59Z, true, Sunday 02:29:59 for the first time",
        "2026-10-25T00:30:00Z, false, Sunday 02:30 for the first time",
        "2026-10-25T01:00:00Z, true, Sunday 02:00 for the second time",
        "2026-10-25T01:30:00Z, false, Sunday 02:30 for the second time"
    })
    void holdsWhereTheClockIsPutForwardOrBack(Instant at, boolean open, String why) {
        assertThat(OpeningHours.isOpen(Examples.read(NIGHTS).workspace(), at))
                .as(why)
                .isEqualTo(open);
    }

    @Test
    void aWorkspaceWithoutBusinessHoursIsAlwaysOpen() {
        Catalog.Workspace always =
                Examples.read(NIGHTS.replaceAll("  businessHours: .*", "")).workspace();

        assertThat(OpeningHours.isOpen(always, Instant.parse("2026-11-22T03:00:00Z")))
                .isTrue();
    }
}
