package dev.maillon.store.turns;

import dev.maillon.domain.event.Actor;
import dev.maillon.domain.plan.AgentPlan;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.turn.Turn;
import dev.maillon.domain.turn.TurnRef;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The table {@code turn_leg}: the plans that stand. A leg's first effect stores its plan; the first one stored stays. */
public interface AgentPlans extends Repository<AgentPlan, Integer> {

    default void keep(TurnRef turn, AgentPlan leg) {
        keep(turn, leg.leg(), leg.actor(), leg.firstPosition(), leg.plan());
    }

    @Modifying
    @Query("""
            INSERT INTO turn_leg (workspace, turn_id, leg, actor, first_position, plan)
            VALUES (:#{#turn.workspace()}, :#{#turn.turnId()}, :leg, :actor, :firstPosition, :plan)
            ON DUPLICATE KEY UPDATE leg = turn_leg.leg""")
    void keep(TurnRef turn, int leg, Actor actor, int firstPosition, Plan plan);

    /** The last leg of the latest agent's turn before this one, in the same episode. */
    @Query("""
            SELECT turn_leg.* FROM turn
                JOIN turn_leg ON turn_leg.workspace = turn.workspace AND turn_leg.turn_id = turn.id
            WHERE turn.workspace = :#{#turn.workspace()} AND turn.conversation_id = :#{#turn.conversationId()}
                AND turn.episode = :#{#turn.episode()} AND turn.kind = 'agent' AND turn.seq < (SELECT this.seq FROM turn this
                    WHERE this.workspace = :#{#turn.workspace()} AND this.id = :#{#turn.id()})
            ORDER BY turn.seq DESC, turn_leg.leg DESC LIMIT 1""")
    Optional<AgentPlan> latestBefore(Turn turn);

    /** In their order. */
    @Query(
            "SELECT * FROM turn_leg WHERE workspace = :#{#turn.workspace()} AND turn_id = :#{#turn.turnId()} ORDER BY leg")
    List<AgentPlan> of(TurnRef turn);
}
