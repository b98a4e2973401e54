package dev.maillon.bench.floor;

import dev.maillon.bench.floor.FloorSteps.Plan;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the customer wrote and knows about them, and plans by one pattern. */
final class FloorPlanner implements FloorPlanning {

    private static final Pattern ORDER = Pattern.compile("(odd|even) order of (\\d+) please");

    private final FloorDatabase database;

    FloorPlanner(FloorDatabase database) {
        this.database = database;
    }

    @Override
    public Plan plan(Planning planning) {
        String said = Objects.requireNonNull(database.transaction(tx -> {
            tx.text(
                    "SELECT value FROM contact_field WHERE workspace = 'floor' AND contact_id = ?",
                    planning.conversation());
            return tx.text(
                    "SELECT text FROM message WHERE workspace = 'floor' AND conversation_id = ? AND turn_id = ?",
                    planning.conversation(),
                    planning.turn());
        }));
        Matcher order = ORDER.matcher(said);
        if (!order.find()) {
            throw new IllegalStateException("not an order");
        }
        return new Plan(
                order.group(2), said, order.group(1).equals("odd") ? "Qualified" : "Customer", "Your budget is ");
    }
}
