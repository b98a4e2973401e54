package dev.maillon.starter.keys;

/** What a key may be used for; a route {@link Needs} one of them. */
public enum Role {
    GATEWAY,
    STAFF,
    OPERATOR,
    ADMIN
}
