package dev.maillon.turns;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.domain.conversation.InboundMessage.InboundContact;
import dev.maillon.domain.turn.PendingWork;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The largest values that steps may carry: every text as long as whoever lets it in allows, every list as long as whoever makes it. One that
 * is not listed here has no known bound, and is an error.
 */
final class Largest {

    /** In bytes, by the component's name; where components of one name differ, by {@code Record.component}. */
    private static final Map<String, Integer> TEXTS = Map.ofEntries(
            // Ids and names: columns and Formats (100 and 255 characters of four bytes), digests, Temporal's own ids.
            Map.entry("workspace", 64),
            Map.entry("conversationId", 64),
            Map.entry("runId", 64),
            Map.entry("turnId", 160),
            Map.entry("replyId", 200),
            Map.entry("eventId", 200),
            Map.entry("cause", 200),
            Map.entry("key", 64),
            Map.entry("messageId", 64),
            Map.entry("digest", 64),
            Map.entry("trigger", 400),
            Map.entry("id", 400),
            Map.entry("agent", 400),
            Map.entry("leaver", 400),
            Map.entry("name", 1_020),
            Map.entry("closingNote", 1_020),
            Map.entry("summaryBy", 1_020),
            Map.entry("conversations", 64),
            Map.entry("workflowIds", 1_000),
            Map.entry("turns", 160),
            // What a gateway sends: MessageReading.
            Map.entry("channel", 255),
            Map.entry("externalId", 512),
            Map.entry("email", 255),
            Map.entry("phone", 255),
            Map.entry("text", 16 * 1024),
            Map.entry("contentType", 255),
            Map.entry("mediaId", 255),
            Map.entry("url", 2_048),
            // What staff send: DeedReading. Undo's turn comes by the path.
            Map.entry("turn", 1_024),
            Map.entry("user", 1_024),
            Map.entry("team", 1_024),
            Map.entry("stage", 1_024),
            Map.entry("field", 1_024),
            Map.entry("focus", 1_024),
            Map.entry("value", 16 * 1024),
            Map.entry("suggestions", 1_020),
            // A column of the store.
            Map.entry("summary", 65_535),
            // A model's words: Answer.
            Map.entry("template", 64 * 1024),
            // Sentences of ours, with names in them; of twenty people at most.
            Map.entry("explanation", 25 * 1_020),
            Map.entry("why", 4_096),
            Map.entry("reason", 4_096),
            Map.entry("failure", 4_096),
            Map.entry("missing", 4_096),
            Map.entry("summaryMissing", 4_096),
            Map.entry("fallback", 4_096),
            Map.entry("language", 64),
            // OperatorView
            Map.entry("outcomes", 1_200),
            Map.entry("step", 4_096));

    /** In items. */
    private static final Map<String, Integer> LISTS = Map.ofEntries(
            // The longest of them that a body of 64 KiB has room for.
            Map.entry("attachments", 25),
            // VoiceMessages
            Map.entry("unheard", 20),
            // FollowingUpActivity
            Map.entry("FollowedUp.workflowIds", 100),
            // ReassigningActivity
            Map.entry("Waiting.conversations", 100),
            // PlanAnswer; an agent's usual ten, since their texts have one answer's length together.
            Map.entry("Plan.actions", 10),
            Map.entry("Undone.parts", 11),
            // OperatorView
            Map.entry("outcomes", 201),
            Map.entry("needs", 100),
            Map.entry("claims", 100),
            Map.entry("lines", 1_000),
            Map.entry("Pending.missing", 100),
            Map.entry("Pending.turns", 100),
            // Suggestions
            Map.entry("suggestions", 3));

    private Largest() {}

    static Object of(Type type, String where) {
        return switch (type) {
            case ParameterizedType list -> list(list.getActualTypeArguments()[0], where);
            case Class<?> plain -> of(plain, where);
            default -> throw new AssertionError("what is the largest " + type + " of " + where + "?");
        };
    }

    private static Object of(Class<?> type, String where) {
        if (where.equals("PlannedAction.ruling")) {
            // A review refuses or skips.
            return record(Outcome.Refused.class);
        }
        if (where.equals("Part.outcome")) {
            // Of the parts of an undo, one reopens, and all others put back values.
            State state = (State) record(State.Field.class);
            return new Outcome.Applied(state, state, text(bound(TEXTS, "explanation")));
        }
        if (type == String.class) {
            return text(bound(TEXTS, where));
        }
        if (type == FieldValue.class) {
            return FieldValue.of(text(bound(TEXTS, "value")));
        }
        if (type == PendingWork.class) {
            // Each kind is a property, in the set or not.
            return PendingWork.NOTHING;
        }
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .map(kind -> of(kind, where))
                    .max(Comparator.comparingInt(Largest::bytes))
                    .orElseThrow();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isRecord() ? record(type) : number(type, where);
    }

    private static Object number(Class<?> type, String where) {
        return switch (type.getSimpleName()) {
            case "boolean" -> false;
            case "int", "Integer" -> Integer.MIN_VALUE;
            case "long", "Long" -> Long.MIN_VALUE;
            case "BigDecimal" -> new BigDecimal("9".repeat(100));
            case "Instant" -> Instant.MAX;
            default -> throw new AssertionError("what is the largest " + type + " of " + where + "?");
        };
    }

    private static Object record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(parts)
                    .map(part -> of(part.getGenericType(), type.getSimpleName() + "." + part.getName()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.toString(), e);
        }
    }

    private static List<?> list(Type item, String where) {
        return item == InboundMessage.class ? slice() : Collections.nCopies(bound(LISTS, where), of(item, where));
    }

    /** Control characters take six bytes each in JSON. */
    private static List<InboundMessage> slice() {
        InboundMessage message = new InboundMessage(
                "m",
                "web",
                new InboundContact("x", null, null, null, null),
                "\u0001".repeat(16 * 1024),
                List.of(),
                null);
        return MessageSlices.of(Collections.nCopies(1_000, message)).getFirst();
    }

    private static int bound(Map<String, Integer> bounds, String where) {
        Integer bound = bounds.getOrDefault(where, bounds.get(where.substring(where.lastIndexOf('.') + 1)));
        if (bound == null) {
            throw new AssertionError(where + " is not in the table of bounds: who bounds it?");
        }
        return bound;
    }

    /** Quotes take two bytes each in JSON. */
    private static String text(int bytes) {
        return "\"".repeat(bytes);
    }

    static int bytes(Object value) {
        return Payloads.dataConverter().toPayload(value).orElseThrow().getSerializedSize();
    }
}
