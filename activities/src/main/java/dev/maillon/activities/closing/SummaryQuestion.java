package dev.maillon.activities.closing;

import com.samskivert.mustache.Template;
import dev.maillon.activities.asking.AnswerSchemas;
import dev.maillon.activities.briefing.Briefing;
import dev.maillon.activities.briefing.ConversationRecord;
import dev.maillon.activities.briefing.Fence;
import dev.maillon.activities.briefing.Templates;
import dev.maillon.activities.model.Prompt;
import dev.maillon.activities.model.Prompt.Message;
import dev.maillon.activities.model.Prompt.Purpose;
import dev.maillon.domain.action.Action.CloseConversation;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.catalog.BuiltInFields;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The question that a closed episode's summary and note are asked for with. */
final class SummaryQuestion {

    private static final Template SYSTEM = Templates.load("summary-1");
    private static final Set<String> FIELDS =
            BuiltInFields.ALL.stream().map(ContactField::id).collect(Collectors.toSet());

    /** No message of a closed episode is new. */
    private static final String NO_TURN = "";

    private SummaryQuestion() {}

    /** @param asked whether a note is to be chosen (R3) */
    private record View(String workspace, String fence, String language, boolean asked, List<Catalog.Note> notes) {}

    static Prompt of(Briefing briefing, CloseConversation close) {
        Fence fence = Fence.fresh();
        return new Prompt(
                briefing.conversation().workspace(),
                Purpose.SUMMARY,
                SYSTEM.execute(view(briefing.catalog(), close, fence)),
                List.of(Message.user(fence.around(lines(briefing, close)))),
                AnswerSchemas.SUMMARY);
    }

    private static View view(Catalog catalog, CloseConversation close, Fence fence) {
        return new View(
                catalog.workspace().name(),
                fence.name(),
                catalog.workspace().language(),
                close.note() instanceof ClosingNote.Choose,
                catalog.closingNotes());
    }

    /** The focus was written by a person, or by a model that had read the customer's words. */
    private static List<ObjectNode> lines(Briefing briefing, CloseConversation close) {
        List<ObjectNode> lines = new ArrayList<>(new ConversationRecord(briefing).lines(FIELDS, NO_TURN));
        if (close.focus() != null) {
            lines.add(Json.mapper().createObjectNode().put("focus", close.focus()));
        }
        return lines;
    }
}
