package dev.maillon.domain.action;

import dev.maillon.domain.json.WireNamed;

/** How the member of a team is chosen. The instruction's choice, never the customer's or the model's (R45). */
public enum AssignMethod implements WireNamed {
    /** The first eligible member after the last served one (R10). */
    ROUND_ROBIN,
    /** The member with the fewest open conversations (R11). */
    LEAST_OPEN
}
