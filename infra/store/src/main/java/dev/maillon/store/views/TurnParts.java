package dev.maillon.store.views;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.maillon.domain.json.Json;
import dev.maillon.domain.plan.Plan;
import dev.maillon.domain.plan.Plan.PlannedAction;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.views.TurnView.PlanView;
import dev.maillon.store.views.TurnView.ReplyView;
import dev.maillon.store.views.TurnView.VoiceView;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to turns, for a whole page at once: messages, plans, outcomes and replies, one query each. */
@Component
record TurnParts(JdbcClient jdbc, Receipts receipts) {

    private static final String OF_THESE = " WHERE workspace = :workspace AND turn_id IN (:turns) ";
    private static final String MESSAGES =
            "SELECT turn_id, gateway_id FROM message" + OF_THESE + "AND gateway_id IS NOT NULL ORDER BY seq";
    private static final String VOICES = """
            SELECT transcript.*, message.gateway_id AS message, NULLIF(millis, 0) / 1000 AS seconds FROM transcript
            JOIN message ON message.workspace = transcript.workspace AND message.id = transcript.message_id
            WHERE transcript.workspace = :workspace AND transcript.turn_id IN (:turns)
            ORDER BY message.seq, transcript.position""";
    private static final String PLANS = "SELECT turn_id, plan FROM turn_leg" + OF_THESE + "ORDER BY leg";
    private static final String REPLIES = "SELECT turn_id, id, text, status, reason FROM reply" + OF_THESE;

    /** In the order of the rows. */
    List<TurnView> join(String workspace, List<TurnRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> turns = rows.stream().map(TurnRow::id).toList();
        Parts parts = new Parts(
                byTurn(MESSAGES, workspace, turns, (row, number) -> row.getString("gateway_id")),
                byTurn(VOICES, workspace, turns, new SimplePropertyRowMapper<>(VoiceView.class)),
                byTurn(PLANS, workspace, turns, (row, number) -> plan(row.getString("plan"))),
                receipts.of(workspace, turns).stream()
                        .collect(groupingBy(Receipt::turnId, mapping(OutcomeView::of, toList()))),
                byTurn(REPLIES, workspace, turns, new SimplePropertyRowMapper<>(ReplyView.class)));
        return rows.stream().map(parts::view).toList();
    }

    private static Plan plan(String json) {
        return Json.mapper().readValue(json, Plan.class);
    }

    private <T> Map<String, List<T>> byTurn(String sql, String workspace, List<String> turns, RowMapper<T> mapper) {
        Map<String, List<T>> found = new HashMap<>();
        jdbc.sql(sql).param("workspace", workspace).param("turns", turns).query((ResultSet row) -> {
            found.computeIfAbsent(row.getString("turn_id"), turn -> new ArrayList<>())
                    .add(Objects.requireNonNull(mapper.mapRow(row, 0)));
        });
        return found;
    }

    /** By the ids of the turns; who has none of a kind is absent. */
    private record Parts(
            Map<String, List<String>> messages,
            Map<String, List<VoiceView>> voices,
            Map<String, List<Plan>> plans,
            Map<String, List<OutcomeView>> outcomes,
            Map<String, List<ReplyView>> replies) {

        TurnView view(TurnRow row) {
            return new TurnView(
                    row.id(),
                    row.workflowId(),
                    row.runId(),
                    row.agent(),
                    row.catalogVersion(),
                    messages.getOrDefault(row.id(), List.of()),
                    voices.getOrDefault(row.id(), List.of()),
                    plan(plans.getOrDefault(row.id(), List.of())),
                    outcomes.getOrDefault(row.id(), List.of()),
                    replies.containsKey(row.id()) ? replies.get(row.id()).getFirst() : row.withoutReply(),
                    row.result(),
                    row.modelCalls(),
                    row.tokens(),
                    row.startedAt(),
                    row.endedAt());
        }

        private static @Nullable PlanView plan(List<Plan> legs) {
            return legs.isEmpty()
                    ? null
                    : new PlanView(
                            legs.stream()
                                    .flatMap(leg -> leg.actions().stream())
                                    .map(PlannedAction::action)
                                    .toList(),
                            legs.stream().flatMap(leg -> leg.lines().stream()).toList(),
                            legs.stream()
                                    .map(Plan::fallback)
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse(null));
        }
    }
}
