package dev.maillon.bench.eval;

import dev.maillon.bench.eval.Expected.ExpectedOutcome;
import dev.maillon.domain.action.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads outcomes as the API tells them. */
final class OutcomeReader {

    private final Aliases aliases;

    /** @param aliases of the catalog that they are of */
    OutcomeReader(Aliases aliases) {
        this.aliases = aliases;
    }

    boolean fits(ExpectedOutcome expected, JsonNode receipt) {
        return expected.action().equals(receipt.at("/action/type").asString())
                && status(expected).equals(receipt.at("/status").asString())
                && sameOrOpen(expected.reason(), receipt.at("/reason").asString(""))
                && sameOrOpen(expected.suggests(), receipt.at("/suggestions/0").asString(""))
                && target(expected, receipt);
    }

    private boolean target(ExpectedOutcome expected, JsonNode receipt) {
        return among("teams", expected.team(), receipt, "/after/team", "/action/to/team", "/action/to/name")
                && among("users", expected.user(), receipt, "/after/id", "/action/to/user", "/action/to/name")
                && among("agents", expected.agent(), receipt, "/after/id", "/action/to/agent", "/action/to/name")
                && among("contactFields", expected.field(), receipt, "/after/field", "/action/field")
                && among("", expected.stage(), receipt, "/after/stage", "/action/stage")
                && among("", expected.note(), receipt, "/after/closingNote", "/action/note/name")
                && (expected.value() == null || expected.value().equals(valueOf(receipt)));
    }

    /** What was done is worth more than what was meant, but a refused action has only the latter. */
    private boolean among(String kind, @Nullable String name, JsonNode receipt, String... pointers) {
        return name == null
                || Stream.of(pointers)
                        .map(pointer -> receipt.at(pointer).asString(""))
                        .anyMatch(written -> aliases.same(kind, name, written));
    }

    private static @Nullable FieldValue valueOf(JsonNode receipt) {
        JsonNode after = receipt.at("/after/value");
        return value(after.isMissingNode() ? receipt.at("/action/value") : after);
    }

    /** @return null if there is none */
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
