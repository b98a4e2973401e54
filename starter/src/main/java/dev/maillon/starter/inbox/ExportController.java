package dev.maillon.starter.inbox;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.store.views.AllPages;
import dev.maillon.store.views.ConversationView;
import dev.maillon.store.views.ConversationView.EpisodeView;
import dev.maillon.store.views.ConversationViews;
import dev.maillon.store.views.EventViews;
import dev.maillon.store.views.MessageView;
import dev.maillon.store.views.MessageViews;
import dev.maillon.store.views.TurnView;
import dev.maillon.store.views.TurnViews;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /conversations/{id}/export}: everything of a conversation, written while it is read. */
@RestController
record ExportController(
        ConversationViews conversations,
        KnownConversations known,
        MessageViews messages,
        TurnViews turns,
        EventViews events) {

    /** All lists are newest first. What an event or a turn refers to comes after it, so that it is there though the conversation goes on. */
    @JsonPropertyOrder({"conversation", "episodes", "events", "turns", "messages"})
    record Export(
            ConversationView conversation,
            List<EpisodeView> episodes,

            @ArraySchema(schema = @Schema(implementation = ActionEvent.class))
            AllPages<ActionEvent> events,

            @ArraySchema(schema = @Schema(implementation = TurnView.class))
            AllPages<TurnView> turns,

            @ArraySchema(schema = @Schema(implementation = MessageView.class))
            AllPages<MessageView> messages) {}

    @ApiAnswers(
            value =
                    "The whole conversation as one document: episodes, events, turns with plans and receipts, messages.",
            problems = 404)
    @Needs(Role.STAFF)
    @GetMapping(path = "/v1/workspaces/{ws}/conversations/{id}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    Export export(@PathVariable String ws, @PathVariable String id) {
        return new Export(
                known.get(ws, id),
                conversations.episodes(ws, id),
                new AllPages<>(cursor -> events.ofConversation(ws, id, cursor)),
                new AllPages<>(cursor -> turns.ofConversation(ws, id, cursor)),
                new AllPages<>(cursor -> messages.ofConversation(ws, id, cursor)));
    }
}
