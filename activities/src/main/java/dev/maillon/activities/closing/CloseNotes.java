package dev.maillon.activities.closing;

import dev.maillon.domain.action.Action.CloseConversation;
import dev.maillon.domain.action.ClosingNote;
import dev.maillon.domain.action.Outcome;
import dev.maillon.domain.action.State;
import dev.maillon.domain.action.Summary;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Catalog.PlannerKind;
import dev.maillon.domain.event.ActionEvent.ConversationClosed;
import dev.maillon.domain.event.EventHeader;
import dev.maillon.domain.plan.Plan.ModelUse;
import dev.maillon.domain.text.Shortened;
import dev.maillon.domain.turn.Receipt;
import dev.maillon.domain.turn.TurnRef;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.receipts.Receipts;
import dev.maillon.store.turns.Turns;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is written of a close: only what its action asked for, and only a note that the list has (R2 to R4). Whoever closed, an agent or a
 * person, it is written as the agent who acted last in the episode would: by a model if that is how they plan, else as an extract.
 * If no agent acted, or the catalog has them no more, the default agent counts; if there is none, it is an extract.
 */
@Component
record CloseNotes(
        Receipts receipts,
        Turns turns,
        Catalogs catalogs,
        ModelSummariser modelSummariser,
        ExtractingSummariser extractingSummariser) {

    /** A model may write as much as it likes, and calls itself what its provider says. */
    private static final int MOST_CHARACTERS = 16_000;

    private static final int LONGEST_NAME = 255;

    /** @param after as the close is published */
    record Note(State.Status after, ModelUse use) {}

    Note write(ConversationClosed closed) {
        EventHeader header = closed.header();
        Catalog catalog = catalogs.current(header.workspace()).catalog();
        CloseConversation close = request(header);
        Noted noted = switch (kind(header, catalog)) {
            case MODEL -> modelSummariser.write(header, close, catalog);
            case PLAYBOOK -> extractingSummariser.write(header);
        };
        return new Note(after(closed.after(), close, noted, catalog), noted.use());
    }

    private static State.Status after(State.Status before, CloseConversation close, Noted noted, Catalog catalog) {
        return switch (noted) {
            case Noted.Missing missing ->
                new State.Status(before.status(), before.closingNote(), null, null, missing.why());
            case Noted.Written written -> {
                String name = close.note() instanceof ClosingNote.Choose
                        ? chosen(written, catalog.closingNotes())
                        : before.closingNote();
                yield close.summary() == Summary.WRITE
                        ? new State.Status(
                                before.status(),
                                name,
                                Shortened.to(MOST_CHARACTERS, written.summary()),
                                Shortened.to(LONGEST_NAME, written.by()),
                                null)
                        : new State.Status(before.status(), name, null, null, "none was wanted");
            }
        };
    }

    private PlannerKind kind(EventHeader header, Catalog catalog) {
        return turns.lastAgent(header.conversation(), header.episode())
                .flatMap(catalog::agent)
                .or(catalog::defaultAgent)
                .map(Catalog.Agent::planner)
                .orElse(PlannerKind.PLAYBOOK);
    }

    /** The action that closed: a later one of the turn changes no more than the note, and its event waits for nothing. */
    private CloseConversation request(EventHeader header) {
        return receipts.of(TurnRef.of(header)).stream()
                .filter(receipt -> receipt.outcome() instanceof Outcome.Applied)
                .map(Receipt::action)
                .filter(CloseConversation.class::isInstance)
                .map(CloseConversation.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no receipt closes with event " + header.id()));
    }

    /** Chosen, never invented (R3). */
    private static @Nullable String chosen(Noted.Written note, List<Catalog.Note> list) {
        return list.stream()
                .map(Catalog.Note::name)
                .filter(name -> name.equals(note.chosen()))
                .findFirst()
                .orElse(null);
    }
}
