package dev.maillon.domain.catalog;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/** Whether a workspace is within its business hours at a moment, in its own time zone (R15). */
public final class OpeningHours {

    private OpeningHours() {}

    /** A workspace without business hours is always open. */
    public static boolean isOpen(Catalog.Workspace workspace, Instant at) {
        Catalog.BusinessHours hours = workspace.businessHours();
        if (hours == null) {
            return true;
        }
        ZonedDateTime there = at.atZone(workspace.timeZone());
        LocalTime time = there.toLocalTime();
        return !hours.closed().contains(there.toLocalDate())
                && hours.week().getOrDefault(there.getDayOfWeek(), List.of()).stream()
                        .anyMatch(opening -> isWithin(opening, time));
    }

    private static boolean isWithin(Catalog.Opening opening, LocalTime time) {
        boolean untilMidnight = opening.until().equals(LocalTime.MIDNIGHT);
        return !time.isBefore(opening.from()) && (untilMidnight || time.isBefore(opening.until()));
    }
}
