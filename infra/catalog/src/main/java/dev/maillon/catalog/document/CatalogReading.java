package dev.maillon.catalog.document;

import dev.maillon.catalog.Catalog;
import java.util.List;

/** What a catalog's document turned out to be. */
public sealed interface CatalogReading {

    /** @param warnings what agents' instructions name and the catalog doesn't have: the agent will not be able to do it */
    record Valid(Catalog catalog, List<CatalogProblem> warnings) implements CatalogReading {}

    /** @param errors at least one, in the document's order, a hundred at most */
    record Invalid(List<CatalogProblem> errors) implements CatalogReading {}
}
