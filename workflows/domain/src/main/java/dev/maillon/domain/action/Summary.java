package dev.maillon.domain.action;

import dev.maillon.domain.json.WireNamed;

/** Whether a close is followed by a written summary of the episode (R4). */
public enum Summary implements WireNamed {
    WRITE,
    NONE
}
