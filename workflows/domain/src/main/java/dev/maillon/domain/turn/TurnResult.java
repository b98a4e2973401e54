package dev.maillon.domain.turn;

import dev.maillon.domain.json.WireNamed;

/** How a turn ended: the first that applies. */
public enum TurnResult implements WireNamed {
    ABANDONED,
    CANCELLED,
    STAFF,
    FELL_BACK,
    /** A reply was stored, even if it failed later. */
    ANSWERED,
    /** No reply; left with another person, team or agent. */
    HANDED_OVER,
    SILENT
}
