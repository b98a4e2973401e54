package dev.maillon.domain.field;

/** How far a time is certain by itself. */
enum Sure {
    /** By am or pm, or by 24 hours. */
    ALONE,
    /** As it is written, unless the part of the day says otherwise. */
    AS_WRITTEN,
    /** With the part of the day; without it, it is a number or may be in the afternoon. */
    WITH_PART,
    /** As {@link #WITH_PART}; without it, it may also be how long something takes. */
    WITH_PART_OR_ASK,
    NEVER
}
