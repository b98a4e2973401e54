package dev.maillon.activities.acting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.Deed;
import dev.maillon.domain.catalog.ActionCheck;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.ResolvedAction;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What each deed does. Runs in the transaction that has locked the conversation; the receipt is its caller's to write. */
@Component
class CommandHandler {

    private final Closes closes;
    private final Assignments assignments;
    private final ContactUpdates updates;
    private final Reopenings reopenings;
    private final Sendings sendings;
    private final Undoings undoings;

    /**
     * By the catalog itself, of which the store keeps one for each version (weak keys are compared by identity): to index all names again
     * for each action takes long. A leaver's catalogs are each used once, and soon gone.
     */
    private final Cache<Catalog, ActionCheck> checks = Caffeine.newBuilder()
            .weakKeys()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    CommandHandler(
            Closes closes,
            Assignments assignments,
            ContactUpdates updates,
            Reopenings reopenings,
            Sendings sendings,
            Undoings undoings) {
        this.closes = closes;
        this.assignments = assignments;
        this.updates = updates;
        this.reopenings = reopenings;
        this.sendings = sendings;
        this.undoings = undoings;
    }

    CommandResult of(Deed deed, CommandContext doing) {
        return switch (deed) {
            case Action action ->
                of(checks.get(doing.catalog(), ActionCheck::new).resolve(action), doing);
            case Deed.Reopen reopen -> reopenings.reopen(doing);
            case Deed.Send send -> sendings.send(send, doing);
            case Deed.Undo undo -> undoings.undo(undo, doing);
        };
    }

    private CommandResult of(ResolvedAction action, CommandContext doing) {
        return switch (action) {
            case ResolvedAction.Close close -> closes.close(close, doing);
            case ResolvedAction.AssignUser assign -> assignments.toUser(assign.user(), doing);
            case ResolvedAction.AssignTeam assign -> assignments.toTeam(assign, doing);
            case ResolvedAction.AssignAgent assign -> assignments.toAgent(assign.agent(), doing);
            case ResolvedAction.Unassign unassign -> assignments.unassign(doing);
            case ResolvedAction.UpdateField update -> updates.setField(update.field(), update.value(), doing);
            case ResolvedAction.UpdateStage update -> updates.moveTo(update.stage(), doing);
            case ResolvedAction.Refused refused -> CommandResult.not(refused.outcome(), doing);
        };
    }
}
