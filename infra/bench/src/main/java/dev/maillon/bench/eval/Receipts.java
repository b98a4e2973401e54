package dev.maillon.bench.eval;

import dev.maillon.action.FieldValue;
import dev.maillon.bench.eval.Expected.ExpectedOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads outcomes as the API tells them. */
final class Receipts {

    private Receipts() {}

    static boolean fits(ExpectedOutcome expected, JsonNode receipt) {
        return expected.action().equals(receipt.at("/action/type").asString())
                && status(expected).equals(receipt.at("/status").asString())
                && sameOrOpen(expected.reason(), receipt.at("/reason").asString(""))
                && sameOrOpen(expected.suggests(), receipt.at("/suggestions/0").asString(""))
                && target(expected, receipt);
    }

    private static boolean target(ExpectedOutcome expected, JsonNode receipt) {
        return among(expected.team(), receipt, "/after/team", "/action/to/team", "/action/to/name")
                && among(expected.user(), receipt, "/after/id", "/after/name", "/action/to/user", "/action/to/name")
                && among(expected.agent(), receipt, "/after/id", "/after/name", "/action/to/agent", "/action/to/name")
                && among(expected.field(), receipt, "/after/field", "/action/field")
                && among(expected.stage(), receipt, "/after/stage", "/action/stage")
                && among(expected.note(), receipt, "/after/closingNote", "/action/note/name")
                && (expected.value() == null || expected.value().equals(valueOf(receipt)));
    }

    /** What was done is worth more than what was meant, but a refused action has only the latter. */
    private static boolean among(@Nullable String name, JsonNode receipt, String... pointers) {
        if (name == null) {
            return true;
        }
        for (String pointer : pointers) {
            if (receipt.at(pointer).asString("").equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable FieldValue valueOf(JsonNode receipt) {
        JsonNode after = receipt.at("/after/value");
        return value(after.isMissingNode() ? receipt.at("/action/value") : after);
    }

    /** @return null where there is none */
    static @Nullable FieldValue value(JsonNode node) {
        if (node.isNumber()) {
            return new FieldValue.Numeric(node.decimalValue());
        }
        if (node.isBoolean()) {
            return new FieldValue.Flag(node.asBoolean());
        }
        return node.isString() ? new FieldValue.Text(node.asString()) : null;
    }

    private static boolean sameOrOpen(@Nullable String expected, String came) {
        return expected == null || expected.equals(came);
    }

    private static String status(ExpectedOutcome expected) {
        return expected.status().name().toLowerCase(Locale.ROOT);
    }

    /** In one line: {@code applied assign {"team":"Sales"} -> Bruno Costa}. */
    static String told(JsonNode receipt) {
        StringBuilder told = new StringBuilder(receipt.at("/status").asString());
        told.append(' ').append(receipt.at("/action"));
        if (receipt.at("/reason").isString()) {
            told.append(" because ").append(receipt.at("/reason").asString());
        }
        if (receipt.at("/after").isObject()) {
            told.append(" -> ").append(receipt.at("/after"));
        }
        return told.toString();
    }

    static String told(ExpectedOutcome expected) {
        List<String> parts = new ArrayList<>(List.of(status(expected), expected.action()));
        add(parts, "because", expected.reason());
        add(parts, "suggesting", expected.suggests());
        add(parts, "team", expected.team());
        add(parts, "user", expected.user());
        add(parts, "agent", expected.agent());
        add(parts, "field", expected.field());
        add(parts, "value", expected.value() == null ? null : expected.value().text());
        add(parts, "stage", expected.stage());
        add(parts, "note", expected.note());
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String what, @Nullable String value) {
        if (value != null) {
            parts.add(what + " " + value);
        }
    }
}
