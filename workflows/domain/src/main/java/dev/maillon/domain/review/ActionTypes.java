package dev.maillon.domain.review;

import dev.maillon.domain.action.Action;

/** The names of the actions' types, as the catalog and the actions' JSON have them. */
public final class ActionTypes {

    private ActionTypes() {}

    public static String of(Action action) {
        return switch (action) {
            case Action.CloseConversation close -> "close_conversation";
            case Action.Assign assign -> "assign";
            case Action.Unassign unassign -> "unassign";
            case Action.UpdateContactField update -> "update_contact_field";
            case Action.UpdateLifecycleStage update -> "update_lifecycle_stage";
        };
    }
}
