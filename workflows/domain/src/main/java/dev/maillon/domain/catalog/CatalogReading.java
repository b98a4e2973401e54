package dev.maillon.domain.catalog;

import java.util.List;

/** What reading a document came to. */
public sealed interface CatalogReading {

    /** @param warnings instructions that name something unknown: saved all the same, refused when they are followed */
    record Valid(Catalog catalog, List<CatalogProblem> warnings) implements CatalogReading {}

    /** @param errors all of them, in the order of the document; at least one, the first hundred at most */
    record Invalid(List<CatalogProblem> errors) implements CatalogReading {}
}
