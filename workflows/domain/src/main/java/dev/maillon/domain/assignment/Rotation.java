package dev.maillon.domain.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
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
        List<String> queue = new ArrayList<>(members);
        if (lastMember != null) {
            Collections.rotate(queue, -positionAfter(lastMember, members));
        }
        return queue;
    }

    private int positionAfter(String last, List<String> members) {
        return members.contains(last)
                ? members.indexOf(last) + 1
                : successorsOf(last)
                        .mapToInt(members::indexOf)
                        .filter(place -> place >= 0)
                        .findFirst()
                        .orElse(0);
    }

    private Stream<String> successorsOf(String whoLeft) {
        List<String> after = new ArrayList<>(orderThen);
        Collections.rotate(after, -(orderThen.indexOf(whoLeft) + 1));
        return after.stream();
    }
}
