package dev.maillon.activities.closing;

import dev.maillon.action.Action.CloseConversation;
import dev.maillon.action.ClosingNote;
import dev.maillon.action.Outcome;
import dev.maillon.action.State;
import dev.maillon.action.Summary;
import dev.maillon.catalog.Catalog;
import dev.maillon.event.ActionEvent.ConversationClosed;
import dev.maillon.event.EventHeader;
import dev.maillon.store.catalogs.Catalogs;
import dev.maillon.store.episodes.EpisodeTexts;
import dev.maillon.store.receipts.Receipt;
import dev.maillon.store.receipts.Receipts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is written of a close: only what its action asked for, and only a note that the list has (R2 to R4). */
@Component
class CloseNotes {

    private final Receipts receipts;
    private final EpisodeTexts episodes;
    private final Catalogs catalogs;
    private final Summariser summariser;

    CloseNotes(Receipts receipts, EpisodeTexts episodes, Catalogs catalogs, Summariser summariser) {
        this.receipts = receipts;
        this.episodes = episodes;
        this.catalogs = catalogs;
        this.summariser = summariser;
    }

    State.Status write(ConversationClosed closed) {
        EventHeader header = closed.header();
        CloseConversation close = request(header);
        List<Catalog.Note> list = catalogs.current(header.workspace()).catalog().closingNotes();
        Summariser.CloseNote note = summariser.write(
                episodes.of(header.workspace(), header.conversationId(), header.episode()), close, list);
        State.Status after = closed.after();
        String name = close.note() instanceof ClosingNote.Choose ? chosen(note, list) : after.closingNote();
        return close.summary() == Summary.WRITE
                ? new State.Status(after.status(), name, note.summary(), note.by(), null)
                : new State.Status(after.status(), name, null, null, "none was wanted");
    }

    /** The action that closed: a turn closes once at most, because what is closed already is left unchanged. */
    private CloseConversation request(EventHeader header) {
        return receipts.of(header.workspace(), header.turnId()).stream()
                .filter(receipt -> receipt.outcome() instanceof Outcome.Applied)
                .map(Receipt::action)
                .filter(CloseConversation.class::isInstance)
                .map(CloseConversation.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no receipt closes with event " + header.id()));
    }

    /** Chosen, never invented (R3). */
    private static @Nullable String chosen(Summariser.CloseNote note, List<Catalog.Note> list) {
        return list.stream()
                .map(Catalog.Note::name)
                .filter(name -> name.equals(note.chosen()))
                .findFirst()
                .orElse(null);
    }
}
