package dev.maillon.domain.catalog.document;

import dev.maillon.domain.catalog.CatalogProblem;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where in a document something stands; line and column from 1. */
record Place(String path, int line, int column) {

    static final Place DOCUMENT = new Place("", 1, 1);

    static Place of(String path, Optional<Mark> mark) {
        return mark.map(m -> new Place(path, m.getLine() + 1, m.getColumn() + 1))
                .orElseGet(() -> new Place(path, 1, 1));
    }

    CatalogProblem problem(String message) {
        return new CatalogProblem(path, line, column, message);
    }
}
