package dev.maillon.starter.inbox;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.ActionType;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.action.Deed;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.StrictJson;
import dev.maillon.starter.requests.Texts;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a person asks for. Shape only: whether a name exists is found out when it is done, and is then an outcome. */
final class DeedReading {

    private static final List<String> TYPES = Arrays.stream(ActionType.values())
            .filter(type -> type != ActionType.UNDO)
            .map(ActionType::wireName)
            .toList();

    private static final List<String> KINDS = List.of("team", "user", "agent");
    private static final int MOST_NAME_BYTES = 1_024;
    private static final int MOST_TEXT_BYTES = 16 * 1024;

    private DeedReading() {}

    /** @throws Problem 400 or 413 naming the field */
    static Deed read(JsonNode json) {
        checkType(json.get("type"));
        checkToShape(json);
        Deed deed = StrictJson.as(Deed.class, json);
        Texts.storable(deed);
        switch (deed) {
            case Action.CloseConversation close -> Texts.atMost("focus", close.focus(), MOST_NAME_BYTES);
            case Action.Assign assign -> checkTo(assign.to(), json.get("to"));
            case Action.Unassign unassign -> {}
            case Action.UpdateContactField update -> checkField(update, json);
            case Action.UpdateLifecycleStage update -> Texts.required("stage", update.stage(), MOST_NAME_BYTES);
            case Deed.Reopen reopen -> {}
            case Deed.Send send -> checkText(send.text());
            case Deed.Undo undo -> throw noType();
        }
        // Last, because the checks above say more of what is missing if a name is misspelt.
        return StrictJson.exactly(Deed.class, withoutCause(json));
    }

    /** It stands beside the action and is none of it. */
    private static JsonNode withoutCause(JsonNode json) {
        ObjectNode action = (ObjectNode) json.deepCopy();
        action.remove("cause");
        return action;
    }

    private static void checkType(@Nullable JsonNode type) {
        if (type == null || !type.isString() || !TYPES.contains(type.stringValue())) {
            throw noType();
        }
    }

    private static Problem noType() {
        return Problem.shape(
                "type",
                "type is one of " + String.join(", ", TYPES)
                        + ". What a turn has done is undone by POST …/turns/{turnId}/undo.");
    }

    /** Before it is read: which kind is meant is told by what it has. */
    private static void checkToShape(JsonNode json) {
        JsonNode to = json.get("to");
        boolean assigns = json.get("type").stringValue().equals(ActionType.ASSIGN.wireName());
        if (assigns && to != null && (!to.isObject() || KINDS.stream().noneMatch(to::has))) {
            throw noTo();
        }
    }

    /** @throws Problem 400 if it is none of the three kinds, or several */
    static void checkTo(@Nullable AssignTo to, @Nullable JsonNode json) {
        if (json != null && KINDS.stream().filter(json::has).count() > 1) {
            throw noTo();
        }
        switch (to) {
            case AssignTo.User user -> Texts.required("to.user", user.user(), MOST_NAME_BYTES);
            case AssignTo.Team team -> Texts.required("to.team", team.team(), MOST_NAME_BYTES);
            case AssignTo.AiAgent agent -> Texts.required("to.agent", agent.agent(), MOST_NAME_BYTES);
            case AssignTo.Named open -> throw noTo();
            case null -> throw noTo();
        }
    }

    private static Problem noTo() {
        return Problem.shape(
                "to", "to is required, and one of {\"team\": …}, {\"user\": …} or {\"agent\": …}, a name or an id.");
    }

    private static void checkField(Action.UpdateContactField update, JsonNode json) {
        Texts.required("field", update.field(), MOST_NAME_BYTES);
        if (!json.has("value")) {
            throw Problem.shape("value", "value is required: text, a number or a boolean; null empties the field.");
        }
    }

    private static void checkText(@Nullable String text) {
        Texts.required("text", text, Integer.MAX_VALUE);
        if (text != null && Texts.bytes(text) > MOST_TEXT_BYTES) {
            throw Problem.tooLarge("text", "text has at most 16 KiB in UTF-8. Send the rest in a second one.");
        }
    }
}
