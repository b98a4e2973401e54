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
record CommandHandler(
        Closes closes,
        Assignments assignments,
        ContactUpdates updates,
        Reopenings reopenings,
        Sendings sendings,
        Undoings undoings) {

    /**
     * By the catalog itself, of which the store keeps one for each version (weak keys are compared by identity): to index all names again
     * for each action takes long. A leaver's catalogs are each used once, and soon gone.
     */
    private static final Cache<Catalog, ActionCheck> CHECKS = Caffeine.newBuilder()
            .weakKeys()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    CommandResult handle(Deed deed, CommandContext context) {
        return switch (deed) {
            case Action action ->
                handle(CHECKS.get(context.catalog(), ActionCheck::new).resolve(action), context);
            case Deed.Reopen reopen -> reopenings.reopen(context);
            case Deed.Send send -> sendings.send(send, context);
            case Deed.Undo undo -> undoings.undo(undo, context);
        };
    }

    private CommandResult handle(ResolvedAction action, CommandContext context) {
        return switch (action) {
            case ResolvedAction.Close close -> closes.close(close, context);
            case ResolvedAction.AssignUser assign -> assignments.toUser(assign.user(), context);
            case ResolvedAction.AssignTeam assign -> assignments.toTeam(assign, context);
            case ResolvedAction.AssignAgent assign -> assignments.toAgent(assign.agent(), context);
            case ResolvedAction.Unassign unassign -> assignments.unassign(context);
            case ResolvedAction.UpdateField update -> updates.setField(update.field(), update.value(), context);
            case ResolvedAction.UpdateStage update -> updates.moveTo(update.stage(), context);
            case ResolvedAction.Refused refused -> CommandResult.not(refused.outcome(), context);
        };
    }
}
