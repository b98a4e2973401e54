package dev.maillon.domain.playbook;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.field.ReadingContext;
import dev.maillon.domain.plan.Plan.Pending;
import dev.maillon.domain.playbook.PlaybookPlanner.Waiting;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the customer has written towards a bullet. */
final class Heard {

    /** So many turns are remembered; a conversation that never gives what is asked for must not grow its plans. */
    private static final int MOST = 20;

    private final SlotReading before;
    private final SlotReading now;
    private final SlotReading whole;
    private final String text;
    private final List<Slot> awaited;
    private final List<String> turns;
    private final ReadingContext context;

    /**
     * @param before in earlier messages, a line each; empty where the bullet is new
     * @param text written in this turn, and what {@code now} reads
     * @param turns in which it was written, this one too
     * @param awaited what was asked for; only the new message can give it, and it gives nothing else that was given before
     */
    private Heard(
            String before,
            SlotReading now,
            String text,
            List<Slot> awaited,
            List<String> turns,
            ReadingContext context) {
        this.before = new SlotReading(before, context);
        this.now = now;
        this.whole = before.isEmpty() ? now : new SlotReading(before + "\n" + text, context);
        this.text = text;
        this.awaited = awaited;
        this.turns = turns;
        this.context = context;
    }

    static Heard nothing() {
        return now("", "", new ReadingContext("en", "", ZoneOffset.UTC, Instant.EPOCH));
    }

    static Heard now(String turnId, String text, ReadingContext context) {
        return new Heard("", new SlotReading(text, context), text, List.of(), List.of(turnId), context);
    }

    /** The same, for the bullet that has been waiting. */
    Heard after(Waiting waiting) {
        Pending pending = waiting.pending();
        List<String> all =
                Stream.concat(pending.turns().stream(), turns.stream()).toList();
        return new Heard(waiting.heard(), now, text, slots(pending.missing()), all, context);
    }

    boolean givesAwaited() {
        return awaited.stream().anyMatch(slot -> now.of(slot).isPresent());
    }

    boolean gives(Slot slot) {
        return value(slot).isPresent();
    }

    Optional<FieldValue> value(Slot slot) {
        if (slot == Slot.MESSAGE) {
            return whole.of(slot);
        }
        Optional<FieldValue> earlier = awaited.contains(slot) ? Optional.empty() : before.of(slot);
        return earlier.isPresent() ? earlier : now.of(slot);
    }

    Pending pending(Bullet bullet, List<Slot> missing) {
        return new Pending(
                bullet.line(),
                bullet.digest(),
                missing.stream().map(Heard::name).toList(),
                turns.subList(Math.max(0, turns.size() - MOST), turns.size()));
    }

    private static String name(Slot slot) {
        return slot.name().toLowerCase(Locale.ROOT);
    }

    private static List<Slot> slots(List<String> names) {
        return Arrays.stream(Slot.values())
                .filter(slot -> names.contains(name(slot)))
                .toList();
    }
}
