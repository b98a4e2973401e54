package dev.maillon.starter.stream;

import dev.maillon.store.views.EventFeed.Fed;
import java.util.List;
import java.util.Set;

/**
 * What the tail has read last, for all listeners.
 *
 * @param workspaces whose events are there
 * @param from the position that it was read after
 * @param until the position that it reaches
 */
record News(Set<String> workspaces, long from, long until, List<Fed> events) {

    static final News NONE = new News(Set.of(), 0, 0, List.of());

    /** Whether all that has happened after a position is there. Who came just now, or lags behind, reads for themselves. */
    boolean isAllFor(String workspace, long position) {
        return workspaces.contains(workspace) && from <= position;
    }

    List<Fed> after(String workspace, long position) {
        return events.stream()
                .filter(event -> event.number() > position && event.workspace().equals(workspace))
                .toList();
    }
}
