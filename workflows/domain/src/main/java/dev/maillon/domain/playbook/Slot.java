package dev.maillon.domain.playbook;

/** A place in a step or a test that the customer's message fills. */
public enum Slot {
    EMAIL(Keyword.EMAIL),
    PHONE(Keyword.PHONE),
    NUMBER(Keyword.NUMBER),
    DATE(Keyword.DATE),
    TIME(Keyword.TIME),
    LINK(Keyword.LINK),
    /** The whole text of the turn's messages. */
    MESSAGE(Keyword.MESSAGE);

    private final Keyword keyword;

    Slot(Keyword keyword) {
        this.keyword = keyword;
    }

    Keyword keyword() {
        return keyword;
    }
}
