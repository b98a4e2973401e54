package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.CatalogProblem;

/** The document cannot be read at all. Never leaves this package: it becomes the reading's only problem. */
final class Malformed extends RuntimeException {

    private final transient CatalogProblem problem;

    Malformed(DocumentPosition place, String message) {
        super(message, null, false, false);
        this.problem = place.problem(message);
    }

    CatalogProblem problem() {
        return problem;
    }
}
