package dev.maillon.catalog.document;

import dev.maillon.catalog.CatalogProblem;

/** A value is not what its key takes. Never leaves this package: it becomes a {@link CatalogProblem} at the value's place. */
final class Unfit extends RuntimeException {

    /** @param message what is wrong, and the way out */
    Unfit(String message) {
        super(message, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
