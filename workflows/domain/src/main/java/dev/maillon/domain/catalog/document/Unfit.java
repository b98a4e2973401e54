package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.CatalogProblem;
import java.util.function.Supplier;

/** A value is not what its key takes. Never leaves this package: it becomes a {@link CatalogProblem} at the value's place. */
final class Unfit extends RuntimeException {

    private final transient Supplier<String> reason;

    /** @param message what is wrong, and the way out */
    Unfit(String message) {
        this(() -> message);
    }

    /** @param message that takes long to make: only made where somebody reads it */
    Unfit(Supplier<String> message) {
        super(null, null, false, false);
        this.reason = message;
    }

    Supplier<String> reason() {
        return reason;
    }
}
