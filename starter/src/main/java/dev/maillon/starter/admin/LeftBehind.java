package dev.maillon.starter.admin;

import dev.maillon.domain.action.Action;
import dev.maillon.domain.action.AssignTo;
import dev.maillon.domain.catalog.ActionCheck;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.CatalogProblem;
import dev.maillon.domain.catalog.ResolvedAction;
import dev.maillon.starter.inbox.BulkReassignments;
import dev.maillon.starter.keys.Caller;
import dev.maillon.starter.problems.Problem;
import dev.maillon.store.reassignments.Reassignment.Request;
import dev.maillon.store.views.OpenConversations;
import dev.maillon.store.views.OpenConversations.OfUser;
import dev.maillon.store.views.ReassignmentView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** People who have open conversations and whom a catalog doesn't have any more, or has disabled: nobody answers in these (R17). */
@Component
record LeftBehind(OpenConversations conversations, BulkReassignments reassignments) {

    List<CatalogProblem> warnings(String workspace, Catalog catalog) {
        return in(workspace, catalog).stream().map(LeftBehind::warning).toList();
    }

    private List<OfUser> in(String workspace, Catalog catalog) {
        Set<String> there = catalog.users().stream()
                .filter(Catalog.User::enabled)
                .map(Catalog.User::id)
                .collect(Collectors.toSet());
        return conversations.byUser(workspace).stream()
                .filter(user -> !there.contains(user.userId()))
                .toList();
    }

    private static CatalogProblem warning(OfUser user) {
        return new CatalogProblem(
                "users",
                1,
                1,
                "\"" + user.userName() + "\" (" + user.userId() + ") has " + user.conversations()
                        + " open conversations, and by this catalog nobody to answer in them: what their customers write next goes by the"
                        + " fallback. Give them away by ?reassignTo=<name or id of a team, user or agent>, or by POST /reassignments.");
    }

    /** @throws Problem 400 if this catalog has nobody who can be given them */
    static void check(String reassignTo, Catalog catalog) {
        Action.Assign assign = new Action.Assign(new AssignTo.Named(reassignTo), null);
        if (new ActionCheck(catalog).resolve(assign) instanceof ResolvedAction.Refused refused) {
            throw Problem.shape("reassignTo", refused.outcome().explanation());
        }
    }

    /** Each once a version of the catalog, however often the document is put. @return ids of the reassignments */
    List<String> reassign(String workspace, int version, Catalog catalog, String to, Caller caller) {
        return in(workspace, catalog).stream()
                .map(user -> reassignments.begin(
                        workspace,
                        "catalog-" + version + "-" + user.userId(),
                        caller,
                        new Request(user.userId(), new AssignTo.Named(to), null)))
                .map(ReassignmentView::id)
                .toList();
    }
}
