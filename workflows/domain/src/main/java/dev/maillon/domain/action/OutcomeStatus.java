package dev.maillon.domain.action;

import dev.maillon.domain.json.WireNamed;

/** What an action comes to. */
public enum OutcomeStatus implements WireNamed {
    APPLIED,
    UNCHANGED,
    REFUSED,
    SKIPPED
}
