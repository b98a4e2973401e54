package dev.maillon.starter.inbox;

import dev.maillon.domain.catalog.ActionCheck;
import dev.maillon.domain.catalog.Catalog;
import dev.maillon.domain.catalog.Lookup.Found;
import dev.maillon.domain.catalog.Lookup.Missed;
import dev.maillon.domain.catalog.Names;
import dev.maillon.domain.catalog.ResolvedAction;
import dev.maillon.domain.event.Actor;
import dev.maillon.domain.reassignment.ReassignmentId;
import dev.maillon.starter.catalogs.KnownCatalogs;
import dev.maillon.starter.keys.Caller;
import dev.maillon.starter.problems.Problem;
import dev.maillon.starter.requests.Digests;
import dev.maillon.starter.temporal.ConversationRuns;
import dev.maillon.store.reassignments.Reassignment;
import dev.maillon.store.reassignments.Reassignment.Request;
import dev.maillon.store.reassignments.Reassignments;
import dev.maillon.store.views.ReassignmentView;
import dev.maillon.store.views.ReassignmentView.Who;
import dev.maillon.store.views.ReassignmentViews;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Begins bulk reassignments, each once under its key: it is stored, then its run is started, by us or by healing. */
@Component
public record BulkReassignments(
        Reassignments reassignments,
        ReassignmentViews views,
        KnownCatalogs catalogs,
        ConversationRuns runs,
        InstantSource clock) {

    private static final int ID_LENGTH = 32;

    /**
     * @param idempotencyKey the caller's, of any length
     * @throws Problem 400 if nobody is called so, 409 if the key stands for another reassignment
     */
    public ReassignmentView begin(String workspace, String idempotencyKey, Caller caller, Request request) {
        ReassignmentId which = new ReassignmentId(
                workspace, Digests.sha256("reassignment", idempotencyKey).substring(0, ID_LENGTH));
        Reassignment begun =
                reassignments.findById(which).orElseGet(() -> reassignments.add(checked(which, caller, request)));
        if (!begun.request().equals(request)) {
            throw Problem.conflict(
                    "This Idempotency-Key stands for another reassignment. Send a new key with a new one.");
        }
        if (!begun.hasEnded()) {
            runs.reassign(which);
        }
        return views.of(begun);
    }

    Optional<ReassignmentView> find(String workspace, String id) {
        return reassignments.findById(new ReassignmentId(workspace, id)).map(views::of);
    }

    /** A name that leads nowhere is told at once, and not by a thousand receipts. */
    private Reassignment checked(ReassignmentId which, Caller caller, Request request) {
        Catalog catalog = catalogs.findNow(which.workspace()).orElseThrow(Problem::noCatalog);
        Who user = userOf(catalog, which.workspace(), request.user());
        if (new ActionCheck(catalog.withDisabled(user.id())).resolve(request.action())
                instanceof ResolvedAction.Refused refused) {
            throw Problem.shape("to", refused.outcome().explanation());
        }
        return new Reassignment(
                which,
                request,
                user.id(),
                user.name(),
                caller.actor(catalog, Actor.Type.USER),
                clock.instant(),
                null,
                false);
    }

    /** Who has left the catalog already is known by the id under which they have conversations. */
    private Who userOf(Catalog catalog, String workspace, String user) {
        return switch (new Names(catalog).user(user)) {
            case Found<Catalog.User> found ->
                new Who(found.entry().id(), found.entry().name());
            case Missed<Catalog.User> missed when views.ofUser(workspace, user) > 0 -> new Who(user, user);
            case Missed<Catalog.User> missed ->
                throw Problem.shape(
                        "user", missed.refused().explanation() + " One who has left the catalog is named by their id.");
        };
    }
}
