package dev.maillon.domain.turn;

import dev.maillon.domain.json.WireNamed;

/** Why a reply is not sent, or not any more. */
public enum ReplyFailure implements WireNamed {
    /** Another hand has the conversation (R41). */
    TAKEN_OVER,
    /** The turn itself has left the conversation with nobody (R13). */
    UNASSIGNED,
    /** No gateway took it in time, or it was refused for good; it can be sent again. */
    UNDELIVERED,
    /** The database does not take its text. */
    NOT_STORABLE
}
