package dev.maillon.activities.briefing;

import dev.maillon.domain.action.FieldValue;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.conversation.InboundMessage.Attachment;
import dev.maillon.domain.conversation.Transcript;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.store.episodes.EpisodeText.File;
import dev.maillon.store.episodes.EpisodeText.Said;
import dev.maillon.store.views.OutcomeView;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The record of a conversation as a model reads it: the contact, what happened, what was written, as lines of JSON. All of it may hold
 * a customer's words, names and file names too, so it belongs behind a {@link Fence}.
 */
public final class ConversationRecord {

    private static final int LAST_HAPPENINGS = 20;

    /** Characters of a text. A turn's own messages are what it is about. */
    private static final int LONGEST_NEW = 8_000;

    private static final int LONGEST_EARLIER = 2_000;
    private static final int LONGEST_VALUE = 300;

    private final Briefing briefing;

    public ConversationRecord(Briefing briefing) {
        this.briefing = briefing;
    }

    /**
     * @param fields ids of those that are told
     * @param turnId whose messages are marked as new
     */
    public List<ObjectNode> lines(Set<String> fields, String turnId) {
        List<ObjectNode> lines = new ArrayList<>();
        lines.add(contact(fields));
        lines.addAll(happenings());
        briefing.episode().messages().forEach(said -> lines.add(message(said, turnId)));
        return lines;
    }

    /** What became of an action, as the model that planned it reads it. */
    public static ObjectNode outcome(Receipt receipt, int positionInPlan) {
        return Fence.shortened(node().put("position", positionInPlan).setAll(deed(receipt)), LONGEST_VALUE);
    }

    private ObjectNode contact(Set<String> fields) {
        Map<String, FieldValue> values = new TreeMap<>(briefing.contact());
        values.keySet().retainAll(fields);
        return Fence.shortened(
                node().set("contact", tree(values)).put("lifecycleStage", briefing.stage()), LONGEST_VALUE);
    }

    private record Happening(Instant at, ObjectNode line) {}

    /** What was changed, and what was to be and was not; an event tells the former, a receipt the latter. */
    private List<ObjectNode> happenings() {
        List<Happening> all = Stream.concat(
                        briefing.events().stream().map(this::event),
                        briefing.episode().receipts().stream()
                                .filter(receipt -> !(receipt.outcome() instanceof Outcome.Applied))
                                .map(this::notDone))
                .sorted(Comparator.comparing(Happening::at))
                .toList();
        return all.subList(Math.max(0, all.size() - LAST_HAPPENINGS), all.size()).stream()
                .map(Happening::line)
                .toList();
    }

    private Happening event(ActionEvent event) {
        ObjectNode line = at(event.header().at())
                .put("by", event.header().actor().name())
                .put("event", event.type().wireName())
                .set("after", tree(event.after()));
        return new Happening(event.header().at(), Fence.shortened(line, LONGEST_VALUE));
    }

    private Happening notDone(Receipt receipt) {
        ObjectNode line = at(receipt.at()).put("by", receipt.actor().name()).setAll(deed(receipt));
        return new Happening(receipt.at(), Fence.shortened(line, LONGEST_VALUE));
    }

    private static ObjectNode deed(Receipt receipt) {
        ObjectNode outcome = Json.mapper().valueToTree(OutcomeView.of(receipt));
        return outcome.retain("action", "status", "reason", "suggestions", "explanation");
    }

    private ObjectNode message(Said said, String turnId) {
        boolean isNew = said.turnId().equals(turnId);
        List<ObjectNode> files =
                said.files().stream().map(ConversationRecord::file).toList();
        ObjectNode line = at(said.at())
                .put("from", said.by().wireName())
                .put("name", said.name())
                .put("text", said.text())
                .set("files", tree(files))
                .put("new", isNew);
        return Fence.shortened(line, isNew ? LONGEST_NEW : LONGEST_EARLIER);
    }

    /** Why a voice message has no transcript is the operator's to know, and no customer's. */
    private static ObjectNode file(File file) {
        ObjectNode line = node().put("file", nameOf(file.attachment()));
        Transcript transcript = file.transcript();
        if (transcript != null && transcript.text() != null) {
            line.put("spoken", transcript.text());
        } else if (transcript != null) {
            line.put("unheard", true);
        }
        return line;
    }

    /** Type and name; an address is not told, because it may open the file to whoever has it. */
    private static String nameOf(Attachment file) {
        String path = file.url() == null ? "" : file.url().replaceAll("[?#].*", "");
        return (file.contentType() + " " + path.substring(path.lastIndexOf('/') + 1)).strip();
    }

    private ObjectNode at(Instant at) {
        return node().put(
                        "at",
                        at.atZone(briefing.reading().timeZone())
                                .toLocalDateTime()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString());
    }

    private static JsonNode tree(Object value) {
        return Json.mapper().valueToTree(value);
    }

    private static ObjectNode node() {
        return Json.mapper().createObjectNode();
    }
}
