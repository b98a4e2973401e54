package dev.maillon.activities.acting;

import dev.maillon.domain.action.Deed.Send;
import dev.maillon.domain.action.Refusal;
import dev.maillon.domain.action.State;
import dev.maillon.domain.conversation.Conversation;
import dev.maillon.domain.text.Shortened;
import dev.maillon.domain.turn.Reply;
import dev.maillon.store.messages.Messages;
import dev.maillon.store.replies.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A person writes to the customer. No fence holds their words back, and a closed conversation stays closed. An open one is theirs from
 * then on, and an agent who had it says nothing over them (R41), unless the catalog has it go on beside people.
 */
@Component
record Sendings(Replies replies, Messages messages, Assignments assignments) {

    CommandResult send(Send send, CommandContext context) {
        if (send.text().isBlank()) {
            return CommandResult.refused(Refusal.NOT_SENDABLE, "The text is empty.", context);
        }
        Conversation to = context.conversation();
        int most = context.catalog().maxCharacters(to.channel());
        if (!Shortened.fits(most, send.text())) {
            String why = "The channel takes at most " + most + " characters.";
            return CommandResult.refused(Refusal.NOT_SENDABLE, why, context);
        }
        Reply reply = Reply.stored(
                to,
                context.eventContext().turnId(),
                context.eventContext().actor(),
                send.text(),
                null,
                null,
                context.catalog().postsTo(to.channel()),
                context.at());
        replies.add(reply);
        messages.write(to, reply.turnId(), reply.id(), reply.from(), send.text(), context.at());
        Conversation after = takesOver(context.eventContext().cause(), to) ? assignments.takeOver(context) : to;
        return CommandResult.applied(
                new State.Sent(null),
                new State.Sent(reply.id()),
                "Written to the customer." + changed(to, after),
                after);
    }

    /** A follow-up that writes is no person. @param cause null if a person does */
    static boolean takesOver(@Nullable String cause, Conversation conversation) {
        return cause == null && conversation.isOpen();
    }

    private static String changed(Conversation before, Conversation after) {
        if (after.assignee().equals(before.assignee())) {
            return "";
        }
        return after.isAssigned()
                ? " " + after.assignee().name() + " has the conversation now."
                : " Nobody has the conversation now.";
    }
}
