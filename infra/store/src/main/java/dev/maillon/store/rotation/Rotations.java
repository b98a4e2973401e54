package dev.maillon.store.rotation;

import dev.maillon.domain.assignment.Rotation;
import dev.maillon.domain.json.Json;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code rotation}. A team's row is the lock of its assignments, taken last: after conversation and contact. */
@Repository
public class Rotations {

    private final JdbcClient jdbc;

    public Rotations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the team until the transaction ends, so that two assignments never choose from the same state (R10). */
    public Rotation lock(String workspace, String teamId) {
        return locked(workspace, teamId).orElseGet(() -> begin(workspace, teamId));
    }

    /** Several hands that insert one row at once deadlock in MySQL, so a team's first assignment holds the workspace's catalog. */
    private Rotation begin(String workspace, String teamId) {
        jdbc.sql("SELECT version FROM catalog_current WHERE workspace = ? FOR UPDATE")
                .param(workspace)
                .query(Integer.class)
                .optional();
        return locked(workspace, teamId).orElseGet(() -> {
            add(workspace, teamId);
            return Rotation.NEW;
        });
    }

    public void serve(String workspace, String teamId, String member, List<String> order) {
        jdbc.sql("UPDATE rotation SET last_member = ?, member_order = ? WHERE workspace = ? AND team_id = ?")
                .params(member, Json.mapper().writeValueAsString(order), workspace, teamId)
                .update();
    }

    private void add(String workspace, String teamId) {
        jdbc.sql("INSERT INTO rotation (workspace, team_id, member_order) VALUES (?, ?, '[]')")
                .params(workspace, teamId)
                .update();
    }

    private Optional<Rotation> locked(String workspace, String teamId) {
        return jdbc.sql("SELECT last_member, member_order FROM rotation WHERE workspace = ? AND team_id = ? FOR UPDATE")
                .params(workspace, teamId)
                .query((row, number) -> new Rotation(
                        row.getString(1), List.of(Json.mapper().readValue(row.getString(2), String[].class))))
                .optional();
    }
}
