package dev.maillon.activities.closing;

import com.samskivert.mustache.Template;
import dev.maillon.activities.asking.AnswerReader;
import dev.maillon.activities.asking.AnswerReader.Reading;
import dev.maillon.activities.asking.Asking;
import dev.maillon.activities.asking.Asking.Talk;
import dev.maillon.activities.asking.SummaryAnswer;
import dev.maillon.activities.briefing.Briefing;
import dev.maillon.activities.briefing.Briefings;
import dev.maillon.activities.briefing.ConversationRecord;
import dev.maillon.activities.briefing.Fence;
import dev.maillon.activities.briefing.Templates;
import dev.maillon.activities.model.Answer;
import dev.maillon.activities.model.CannotAnswer;
import dev.maillon.activities.model.Prompt;
import dev.maillon.activities.model.Prompt.Purpose;
import dev.maillon.domain.action.Action.CloseConversation;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.catalog.BuiltInFields;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.field.ContactField;
import dev.maillon.domain.json.Json;
import dev.maillon.domain.plan.Plan.ModelUse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Asks a model once, for the summary and the note together. */
@Component
record ModelSummariser(Asking asking, Briefings briefings, InstantSource clock) {

    private static final Template SYSTEM = Templates.load("summary-1");
    private static final Set<String> FIELDS =
            BuiltInFields.ALL.stream().map(ContactField::id).collect(Collectors.toSet());

    /** No message of a closed episode is new. */
    private static final String NO_TURN = "";

    /** An outage is an exception and is tried again. */
    Noted write(EventHeader header, CloseConversation close, Catalog catalog) {
        Briefing briefing = briefings.of(header.conversation(), header.episode(), catalog, clock.instant());
        Talk talk = new Talk(asking);
        try {
            return read(talk.only(question(briefing, close)), talk.use());
        } catch (CannotAnswer e) {
            return new Noted.Missing(e.why(), talk.use());
        }
    }

    private static Noted read(Answer answer, ModelUse use) {
        return switch (AnswerReader.read(answer, SummaryAnswer.class, SummaryAnswer::check)) {
            case Reading.Read<SummaryAnswer>(SummaryAnswer read) ->
                new Noted.Written(read.note(), read.summary(), answer.model(), use);
            case Reading.Unreadable<SummaryAnswer> unreadable ->
                new Noted.Missing("the answer of the model " + answer.model() + " could not be read", use);
        };
    }

    /** @param asked whether a note is to be chosen (R3) */
    private record View(String workspace, String fence, String language, boolean asked, List<Catalog.Note> notes) {}

    private static Prompt question(Briefing briefing, CloseConversation close) {
        Fence fence = Fence.fresh();
        Catalog catalog = briefing.catalog();
        View view = new View(
                catalog.workspace().name(),
                fence.name(),
                catalog.workspace().language(),
                close.note() instanceof ClosingNote.Choose,
                catalog.closingNotes());
        return new Prompt(
                briefing.conversation().workspace(),
                Purpose.SUMMARY,
                SYSTEM.execute(view),
                List.of(new UserMessage(fence.around(lines(briefing, close)))),
                SummaryAnswer.SCHEMA);
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
