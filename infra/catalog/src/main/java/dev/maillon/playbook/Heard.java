package dev.maillon.playbook;

import dev.maillon.action.FieldValue;
import dev.maillon.field.ReadingContext;
import dev.maillon.turn.Plan.Pending;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the customer has written towards a bullet.
 *
 * @param before in earlier messages, a line each; empty where the bullet is new
 * @param now in this turn
 * @param awaited what was asked for; only the new message can give it, and it gives nothing else that was given before
 */
record Heard(String before, String now, List<Slot> awaited, ReadingContext context) {

    static final Heard NOTHING = now("", new ReadingContext("en", "", ZoneOffset.UTC, Instant.EPOCH));

    /** So much of the earlier messages is kept; a conversation that never gives what is asked for must not grow its plans. */
    private static final int MOST = 16_000;

    static Heard now(String text, ReadingContext context) {
        return new Heard("", text, List.of(), context);
    }

    static Heard after(@Nullable Pending pending, String text, ReadingContext context) {
        return pending == null
                ? now(text, context)
                : new Heard(pending.heard(), text, slots(pending.missing()), context);
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
        String heard = whole();
        return new Pending(
                bullet.line(),
                bullet.digest(),
                missing.stream().map(Heard::name).toList(),
                heard.substring(Math.max(0, heard.length() - MOST)));
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
