package dev.maillon.store.turns;

import dev.maillon.event.Actor;
import dev.maillon.json.Json;
import dev.maillon.turn.LegPlan;
import dev.maillon.turn.Plan;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code turn_leg}: the plans that stand. A leg's first effect stores its plan; the first one stored stays. */
@Repository
public class Legs {

    private final JdbcClient jdbc;

    public Legs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(String workspace, String turnId, LegPlan leg) {
        jdbc.sql("""
                INSERT INTO turn_leg (workspace, turn_id, leg, actor, first_position, plan) VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE leg = turn_leg.leg""")
                .params(
                        workspace,
                        turnId,
                        leg.leg(),
                        Json.mapper().writeValueAsString(leg.actor()),
                        leg.firstPosition(),
                        Json.mapper().writeValueAsString(leg.plan()))
                .update();
    }

    /** In their order. */
    public List<LegPlan> of(String workspace, String turnId) {
        return jdbc.sql(
                        "SELECT leg, actor, first_position, plan FROM turn_leg WHERE workspace = ? AND turn_id = ? ORDER BY leg")
                .params(workspace, turnId)
                .query((row, number) -> new LegPlan(
                        row.getInt(1),
                        Json.mapper().readValue(row.getString(2), Actor.class),
                        row.getInt(3),
                        Json.mapper().readValue(row.getString(4), Plan.class)))
                .list();
    }
}
