package dev.maillon.playbook;

import dev.maillon.action.FieldValue;
import dev.maillon.field.ReadingContext;
import dev.maillon.playbook.PlaybookPlanner.Waiting;
import dev.maillon.turn.Plan.Pending;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the customer has written towards a bullet.
 *
 * @param before in earlier messages, a line each; empty where the bullet is new
 * @param now in this turn
 * @param turns in which it was written, this one too
 * @param awaited what was asked for; only the new message can give it, and it gives nothing else that was given before
 */
record Heard(String before, String now, List<Slot> awaited, List<String> turns, ReadingContext context) {

    static final Heard NOTHING = now("", "", new ReadingContext("en", "", ZoneOffset.UTC, Instant.EPOCH));

    /** So many turns are remembered; a conversation that never gives what is asked for must not grow its plans. */
    private static final int MOST = 20;

    static Heard now(String turnId, String text, ReadingContext context) {
        return new Heard("", text, List.of(), List.of(turnId), context);
    }

    static Heard after(Waiting waiting, String turnId, String text, ReadingContext context) {
        Pending pending = waiting.pending();
        List<String> turns =
                Stream.concat(pending.turns().stream(), Stream.of(turnId)).toList();
        return new Heard(waiting.heard(), text, slots(pending.missing()), turns, context);
    }

    boolean givesAwaited() {
        return awaited.stream()
                .anyMatch(slot -> SlotReading.read(slot, now, context).isPresent());
    }

    boolean gives(Slot slot) {
        return value(slot).isPresent();
    }

    Optional<FieldValue> value(Slot slot) {
        if (slot == Slot.MESSAGE) {
            return SlotReading.read(slot, whole(), context);
        }
        Optional<FieldValue> earlier =
                awaited.contains(slot) ? Optional.empty() : SlotReading.read(slot, before, context);
        return earlier.isPresent() ? earlier : SlotReading.read(slot, now, context);
    }

    Pending pending(Bullet bullet, List<Slot> missing) {
        return new Pending(
                bullet.line(),
                bullet.digest(),
                missing.stream().map(Heard::name).toList(),
                turns.subList(Math.max(0, turns.size() - MOST), turns.size()));
    }

    private String whole() {
        return before.isEmpty() ? now : before + "\n" + now;
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
