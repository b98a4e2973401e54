package dev.maillon.store.views;

/** The cursor of a request is none that the list gave. The caller's mistake, not an outage. */
public class BadCursor extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BadCursor() {
        super("cursor is not one that this list gave: leave it out for the first page, then send each page's next");
    }
}
