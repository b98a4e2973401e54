package dev.maillon.domain.action;

import dev.maillon.domain.json.WireNamed;

/** Why an action was not tried. */
public enum Skip implements WireNamed {
    /** A step that it needs was refused or skipped (R26). */
    NEEDS_REFUSED,
    /** It was asked for a later time; nothing is done later (R46). */
    DELAYED,
    /** Another hand has changed assignee or status since the turn began (R41). */
    TAKEN_OVER,
    /** An operator cancelled the run. */
    CANCELLED
}
