package dev.maillon.starter.inbox;

import dev.maillon.domain.action.ConversationStatus;
import dev.maillon.domain.event.ActionEvent;
import dev.maillon.starter.api.ApiAnswers;
import dev.maillon.starter.keys.Needs;
import dev.maillon.starter.keys.Role;
import dev.maillon.starter.requests.Labels;
import dev.maillon.store.views.ConversationView;
import dev.maillon.store.views.ConversationViews;
import dev.maillon.store.views.EventViews;
import dev.maillon.store.views.MessageView;
import dev.maillon.store.views.MessageViews;
import dev.maillon.store.views.Page;
import dev.maillon.store.views.TurnView;
import dev.maillon.store.views.TurnViews;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Conversations and what happened in them, newest first. */
@RestController
@RequestMapping(path = "/v1/workspaces/{ws}/conversations", produces = MediaType.APPLICATION_JSON_VALUE)
record ConversationsController(
        ConversationViews conversations,
        KnownConversations known,
        MessageViews messages,
        TurnViews turns,
        EventViews events) {

    @ApiAnswers(value = "Conversations, the most recently active first.", problems = 400)
    @Needs(Role.STAFF)
    @GetMapping
    Page<ConversationView> list(
            @PathVariable String ws,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String contact,
            @RequestParam(required = false) @Nullable String cursor) {
        ConversationStatus only = Labels.read("status", status, ConversationStatus.values());
        return conversations.list(ws, new ConversationViews.Filter(only, assignee, contact), cursor);
    }

    @ApiAnswers(value = "One conversation.", problems = 404)
    @Needs(Role.STAFF)
    @GetMapping("/{id}")
    ConversationView one(@PathVariable String ws, @PathVariable String id) {
        return known.get(ws, id);
    }

    @ApiAnswers(
            value = "Its messages, newest first.",
            problems = {400, 404})
    @Needs(Role.STAFF)
    @GetMapping("/{id}/messages")
    Page<MessageView> messages(
            @PathVariable String ws, @PathVariable String id, @RequestParam(required = false) @Nullable String cursor) {
        one(ws, id);
        return messages.ofConversation(ws, id, cursor);
    }

    @ApiAnswers(
            value = "Its turns, newest first.",
            problems = {400, 404})
    @Needs(Role.STAFF)
    @GetMapping("/{id}/turns")
    Page<TurnView> turns(
            @PathVariable String ws, @PathVariable String id, @RequestParam(required = false) @Nullable String cursor) {
        one(ws, id);
        return turns.ofConversation(ws, id, cursor);
    }

    /** Events tell their type by their static one, which a page of anything has not. */
    record EventPage(List<ActionEvent> items, @Nullable String next) {}

    @ApiAnswers(
            value = "Its published events, newest first.",
            problems = {400, 404})
    @Needs(Role.STAFF)
    @GetMapping("/{id}/events")
    EventPage events(
            @PathVariable String ws, @PathVariable String id, @RequestParam(required = false) @Nullable String cursor) {
        one(ws, id);
        Page<ActionEvent> page = events.ofConversation(ws, id, cursor);
        return new EventPage(page.items(), page.next());
    }
}
