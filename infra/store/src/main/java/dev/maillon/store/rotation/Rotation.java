package dev.maillon.store.rotation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a team's round robin stands (R10).
 *
 * @param lastMember who was served last; null before the first
 * @param orderThen the team's members at that time, in order: where a member has left, the next is who came after them
 */
public record Rotation(@Nullable String lastMember, List<String> orderThen) {

    public static final Rotation NEW = new Rotation(null, List.of());

    /** The members in the order of service: who comes next first, who was served last last. */
    public List<String> queue(List<String> members) {
        String next = firstOf(members);
        List<String> queue = new ArrayList<>(members);
        Collections.rotate(queue, -Math.max(0, members.indexOf(next)));
        return queue;
    }

    private @Nullable String firstOf(List<String> members) {
        int last = members.indexOf(lastMember);
        return last >= 0 ? members.get((last + 1) % members.size()) : successorOfWhoLeft(members);
    }

    private @Nullable String successorOfWhoLeft(List<String> members) {
        List<String> after = new ArrayList<>(orderThen);
        Collections.rotate(after, -(orderThen.indexOf(lastMember) + 1));
        return after.stream().filter(members::contains).findFirst().orElse(null);
    }
}
