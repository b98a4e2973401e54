package dev.maillon.activities.healing;

import dev.maillon.domain.conversation.InboundMessage;
import dev.maillon.store.messages.HandledMessages;
import dev.maillon.turns.ConversationStart;
import dev.maillon.turns.MessageSlices;
import dev.maillon.turns.step.Opening;
import dev.maillon.turns.step.Opening.Open;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Stores what a run was told and could not store itself. */
@Component
record LostMessages(HandledMessages stored, Opening opening) {

    private static final Logger LOG = LoggerFactory.getLogger(LostMessages.class);

    /** @return how many were not stored before, and are now */
    int store(ConversationStart run, String runId, List<InboundMessage> told) {
        List<InboundMessage> lost = told.stream()
                .filter(message -> stored.find(run.workspace(), message.channel(), message.id())
                        .isEmpty())
                .toList();
        return MessageSlices.of(lost).stream()
                .mapToInt(slice -> keep(new Open(run.workspace(), run.conversationId(), runId, slice)))
                .sum();
    }

    /** One that no column takes does not hold up those beside it. */
    private int keep(Open slice) {
        try {
            opening.keep(slice);
            return slice.messages().size();
        } catch (DataIntegrityViolationException unfit) {
            return slice.messages().size() == 1
                    ? skip(slice)
                    : slice.messages().stream()
                            .map(one ->
                                    new Open(slice.workspace(), slice.conversationId(), slice.runId(), List.of(one)))
                            .mapToInt(this::keep)
                            .sum();
        }
    }

    private static int skip(Open one) {
        LOG.error(
                "A message to conversation {} of {} fits no column and is left in the history of run {}",
                one.conversationId(),
                one.workspace(),
                one.runId());
        return 0;
    }
}
