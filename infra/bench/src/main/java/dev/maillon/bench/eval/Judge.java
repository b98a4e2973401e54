package dev.maillon.bench.eval;

import dev.maillon.bench.eval.Expected.ExpectedOutcome;
import dev.maillon.bench.eval.Expected.ExpectedState;
import dev.maillon.bench.eval.Expected.ReplyIs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Holds what came out against what was expected. A complaint is a line for a person: what was expected and what came. */
final class Judge {

    private final Expected expected;
    private final Played played;
    private final OutcomeReader receipts;
    private final List<String> complaints = new ArrayList<>();

    private Judge(Expected expected, Played played) {
        this.expected = expected;
        this.played = played;
        this.receipts = new OutcomeReader(played.aliases());
    }

    /** @return none where everything is as one of these expects it, else what the nearest of them misses */
    static List<String> complaints(List<Expected> anyOf, Played played) {
        return anyOf.stream()
                .map(expected -> complaints(expected, played))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private static List<String> complaints(Expected expected, Played played) {
        Judge judge = new Judge(expected, played);
        judge.outcomes();
        judge.reply();
        judge.state();
        return List.copyOf(judge.complaints);
    }

    private void outcomes() {
        String came = String.valueOf(
                played.outcomes().stream().map(OutcomeReader::told).toList());
        compare("receipts", expected.outcomes().size(), played.outcomes().size(), came);
        if (expected.result() != null) {
            String result = expected.result().name().toLowerCase(Locale.ROOT);
            compare("result", result, played.turn().at("/result").asString("null"), came);
        }
        List<JsonNode> left = new ArrayList<>(played.outcomes());
        for (ExpectedOutcome outcome : expected.outcomes()) {
            JsonNode receipt = next(outcome, left);
            if (receipt == null || !receipts.fits(outcome, receipt)) {
                complaints.add("expected " + OutcomeReader.told(outcome) + ", got "
                        + (receipt == null ? "none" : OutcomeReader.told(receipt)));
            }
        }
    }

    /** The one that is to be held against it; in any order, the first that fits. */
    private @Nullable JsonNode next(ExpectedOutcome outcome, List<JsonNode> left) {
        if (left.isEmpty()) {
            return null;
        }
        JsonNode next = expected.anyOrder()
                ? left.stream()
                        .filter(receipt -> receipts.fits(outcome, receipt))
                        .findFirst()
                        .orElse(left.getFirst())
                : left.getFirst();
        left.remove(next);
        return next;
    }

    private void reply() {
        ReplyIs reply = switch (played.replyStatus()) {
            case "stored", "delivered" -> ReplyIs.SENT;
            case "failed" -> ReplyIs.FAILED;
            default -> ReplyIs.NONE;
        };
        compare("reply", expected.reply(), reply, played.turn().at("/reply").toString());
        if (expected.replyReason() != null) {
            String reason = played.turn().at("/reply/reason").asString("");
            compare("reason of the reply", expected.replyReason(), reason, played.reply());
        }
        for (ExpectedWords words : expected.replyHolds()) {
            if (!words.in(played.reply())) {
                complaints.add("the reply must hold " + words + ": " + played.reply());
            }
        }
        for (ExpectedWords words : expected.replyHoldsNot()) {
            if (words.in(played.reply())) {
                complaints.add("the reply must not hold " + words + ": " + played.reply());
            }
        }
    }

    private void state() {
        ExpectedState state = expected.state();
        if (state == null) {
            return;
        }
        named("status", state.status(), "/status");
        named("stage", state.stage(), "/contact/lifecycleStage");
        if (state.assignee() != null) {
            String id = played.conversation().at("/assignee/id").asString("nobody");
            compare("assignee", state.assignee(), id, "");
        }
        if (state.summary() != null) {
            String summary = played.conversation().at("/episode/summary").asString("");
            compare("summary", state.summary(), !summary.isEmpty(), summary);
        }
        closingNote(state.closingNote());
        state.fields().forEach((field, value) -> {
            JsonNode node = played.conversation().at("/contact/fields").path(field);
            compare("field " + field, value, OutcomeReader.value(node), "");
        });
    }

    private void closingNote(@Nullable String expectedNote) {
        String note = played.conversation().at("/episode/closingNote").asString("none");
        if (expectedNote != null && !(expectedNote.equals("any") && !note.equals("none"))) {
            compare("closing note", expectedNote, note, "");
        }
    }

    private void named(String what, @Nullable String name, String pointer) {
        if (name != null) {
            compare(what, name, played.conversation().at(pointer).asString("none"), "");
        }
    }

    private void compare(String what, @Nullable Object wanted, @Nullable Object came, String detail) {
        if (!Objects.equals(wanted, came)) {
            complaints.add(what + ": expected " + wanted + ", got " + came + (detail.isEmpty() ? "" : ": " + detail));
        }
    }
}
