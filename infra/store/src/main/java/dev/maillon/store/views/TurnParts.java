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
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to turns, for a whole page at once: messages, plans, outcomes and replies, one query each. */
@Component
record TurnParts(JdbcClient jdbc, Receipts receipts) {

    private static final String OF_THESE = " WHERE workspace = :workspace AND turn_id IN (:turns) ";

    /** In the order of the rows. */
    List<TurnView> join(String workspace, List<TurnRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> turns = rows.stream().map(TurnRow::id).toList();
        Map<String, List<String>> messages = messages(workspace, turns);
        Map<String, List<VoiceView>> voices = voices(workspace, turns);
        Map<String, List<Plan>> plans = plans(workspace, turns);
        Map<String, List<OutcomeView>> outcomes = outcomes(workspace, turns);
        Map<String, List<ReplyView>> replies = replies(workspace, turns);
        return rows.stream()
                .map(row -> view(
                        row,
                        messages.getOrDefault(row.id(), List.of()),
                        voices.getOrDefault(row.id(), List.of()),
                        plan(plans.getOrDefault(row.id(), List.of())),
                        outcomes.getOrDefault(row.id(), List.of()),
                        replies.getOrDefault(row.id(), List.of()).stream()
                                .findFirst()
                                .orElseGet(row::withoutReply)))
                .toList();
    }

    private Map<String, List<String>> messages(String workspace, List<String> turns) {
        return byTurn(
                "SELECT turn_id, gateway_id FROM message" + OF_THESE + "AND gateway_id IS NOT NULL ORDER BY seq",
                workspace,
                turns,
                (row, number) -> row.getString("gateway_id"));
    }

    private Map<String, List<VoiceView>> voices(String workspace, List<String> turns) {
        return byTurn("""
                SELECT transcript.*, message.gateway_id FROM transcript
                JOIN message ON message.workspace = transcript.workspace AND message.id = transcript.message_id
                WHERE transcript.workspace = :workspace AND transcript.turn_id IN (:turns)
                ORDER BY message.seq, transcript.position""", workspace, turns, TurnParts::voice);
    }

    private static VoiceView voice(ResultSet row, int number) throws SQLException {
        long millis = row.getLong("millis");
        return new VoiceView(
                row.getString("gateway_id"),
                row.getInt("position"),
                row.getString("status"),
                row.getString("reason"),
                row.getString("language"),
                millis == 0 ? null : millis / 1000.0,
                row.getString("model"));
    }

    private Map<String, List<Plan>> plans(String workspace, List<String> turns) {
        return byTurn(
                "SELECT turn_id, plan FROM turn_leg" + OF_THESE + "ORDER BY leg",
                workspace,
                turns,
                (row, number) -> Json.mapper().readValue(row.getString("plan"), Plan.class));
    }

    private Map<String, List<OutcomeView>> outcomes(String workspace, List<String> turns) {
        return receipts.of(workspace, turns).stream()
                .collect(groupingBy(Receipt::turnId, mapping(OutcomeView::of, toList())));
    }

    private Map<String, List<ReplyView>> replies(String workspace, List<String> turns) {
        return byTurn(
                "SELECT turn_id, id, text, status, reason FROM reply" + OF_THESE, workspace, turns, TurnParts::reply);
    }

    private static ReplyView reply(ResultSet row, int number) throws SQLException {
        return new ReplyView(
                row.getString("id"), row.getString("text"), row.getString("status"), row.getString("reason"));
    }

    private <T> Map<String, List<T>> byTurn(String sql, String workspace, List<String> turns, RowMapper<T> mapper) {
        Map<String, List<T>> found = new HashMap<>();
        jdbc.sql(sql).param("workspace", workspace).param("turns", turns).query((ResultSet row) -> {
            found.computeIfAbsent(row.getString("turn_id"), turn -> new ArrayList<>())
                    .add(Objects.requireNonNull(mapper.mapRow(row, 0)));
        });
        return found;
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

    private static TurnView view(
            TurnRow row,
            List<String> messages,
            List<VoiceView> voices,
            @Nullable PlanView plan,
            List<OutcomeView> outcomes,
            @Nullable ReplyView reply) {
        return new TurnView(
                row.id(),
                row.workflowId(),
                row.runId(),
                row.agent(),
                row.catalogVersion(),
                messages,
                voices,
                plan,
                outcomes,
                reply,
                row.result(),
                row.modelCalls(),
                row.tokens(),
                row.startedAt(),
                row.endedAt());
    }
}
