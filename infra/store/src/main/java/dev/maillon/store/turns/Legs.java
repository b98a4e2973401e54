package dev.maillon.store.turns;

import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.plan.LegPlan;
import dev.maillon.domain.plan.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
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

    /** The last leg of the latest agent's turn before this one, in the same episode. */
    public Optional<LegPlan> latestBefore(Turn turn) {
        return jdbc.sql("""
                SELECT turn_leg.leg, turn_leg.actor, turn_leg.first_position, turn_leg.plan FROM turn
                    JOIN turn_leg ON turn_leg.workspace = turn.workspace AND turn_leg.turn_id = turn.id
                WHERE turn.workspace = ? AND turn.conversation_id = ? AND turn.episode = ? AND turn.kind = 'agent'
                    AND turn.seq < (SELECT this.seq FROM turn this WHERE this.workspace = ? AND this.id = ?)
                ORDER BY turn.seq DESC, turn_leg.leg DESC LIMIT 1""")
                .params(turn.workspace(), turn.conversationId(), turn.episode(), turn.workspace(), turn.id())
                .query(Legs::read)
                .optional();
    }

    /** In their order. */
    public List<LegPlan> of(String workspace, String turnId) {
        return jdbc.sql(
                        "SELECT leg, actor, first_position, plan FROM turn_leg WHERE workspace = ? AND turn_id = ? ORDER BY leg")
                .params(workspace, turnId)
                .query(Legs::read)
                .list();
    }

    private static LegPlan read(ResultSet row, int number) throws SQLException {
        return new LegPlan(
                row.getInt(1),
                Json.mapper().readValue(row.getString(2), Actor.class),
                row.getInt(3),
                Json.mapper().readValue(row.getString(4), Plan.class));
    }
}
